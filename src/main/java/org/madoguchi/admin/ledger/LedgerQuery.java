package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.SearchCriteria;
import org.madoguchi.admin.SearchField;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.LedgerSearch;
import org.madoguchi.certificate.Standing;
import org.madoguchi.certificate.VerificationCode;

/**
 * What a request looks for in the ledger, by its parameters: {@code number}, {@code code}, {@code name},
 * {@code student}, {@code from} and {@code to} (days of the university's zone, both included), {@code state}, and the
 * {@code page}. A day that cannot be read counts as not given; a code that cannot be one finds nothing.
 * By hand and not by {@code @Param}, since the servlet of the export asks for it as well, where there is no Faces.
 */
@Named
@RequestScoped
public class LedgerQuery {

    private static final List<String> CRITERIA = List.of("number", "code", "name", "student", "from", "to", "state");

    @Inject
    private HttpServletRequest request;

    @Inject
    private LedgerService service;

    @Inject
    private ZoneId zone;

    /** What is looked for. */
    public LedgerSearch search() {
        var code = VerificationCode.parse(get("code"));
        var mistyped = !get("code").isEmpty() && code.isEmpty();
        return new LedgerSearch(
                mistyped ? "-" : get("number").toUpperCase(Locale.ROOT),
                code,
                get("name"),
                get("student"),
                criteria().from(zone),
                criteria().until(zone),
                standing(),
                service.today());
    }

    /** The page that is asked for. */
    public int page() {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** A criterion as it was typed, on one line; empty when it was not given. */
    public String get(String name) {
        return SearchField.of(request.getParameter(name));
    }

    /** The criteria as the query of an address; with these further parameters, each as {@code name=value}. */
    public String address(String... further) {
        return criteria().address(further);
    }

    /** What is looked for, for the trail; a code itself is not told. */
    Detail note() {
        return Detail.of(DetailPart.NUMBER, get("number"))
                .with(DetailPart.STUDENT, get("student"))
                .with(DetailPart.FROM, get("from"))
                .with(DetailPart.TO, get("to"))
                .with(DetailPart.STANDING, standing())
                .with(DetailPart.QUERY, get("name"));
    }

    private Optional<Standing> standing() {
        return Stream.of(Standing.values())
                .filter(one -> one.name().equals(get("state")))
                .findFirst();
    }

    private SearchCriteria criteria() {
        return new SearchCriteria(CRITERIA, this::get);
    }
}
