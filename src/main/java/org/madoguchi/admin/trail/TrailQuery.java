package org.madoguchi.admin.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.SearchCriteria;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.RowId;

/**
 * What a request looks for in the trail, by its parameters: {@code from} and {@code to} (days or minutes of the
 * university's zone, both included), {@code person}, {@code actor}, {@code kind}, {@code outcome}, {@code client},
 * {@code request_id}; {@code after} is where the page begins and {@code row} the row that is shown in full. What cannot
 * be read counts as not given.
 * By hand and not by {@code @Param}, since the servlet of the export asks for it as well, where there is no Faces.
 */
@Named
@RequestScoped
public class TrailQuery {

    /** Of a search, in the order of the form. */
    private static final List<String> CRITERIA =
            List.of("from", "to", "person", "actor", "kind", "outcome", "client", "request_id");

    private static final int LONGEST = 64;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ZoneId zone;

    /** What is looked for. */
    public AuditSearch search() {
        return new AuditSearch(
                criteria().from(zone).orElse(null),
                criteria().until(zone).orElse(null),
                get("person"),
                get("actor"),
                one(AuditKind.known(), "kind").orElse(null),
                one(Outcome.known(), "outcome").orElse(null),
                get("client"),
                get("request_id"));
    }

    /** After which row the page begins. */
    public Optional<TrailPlace> after() {
        return TrailPlace.parse(request.getParameter("after"));
    }

    /** Which row is shown in full; one that was put in by hand may have a negative id. */
    public Optional<Long> row() {
        return RowId.parseAny(request.getParameter("row"));
    }

    /** A criterion as it was typed, on one line; empty when it was not given. */
    public String get(String name) {
        return SingleLine.of(request.getParameter(name), LONGEST);
    }

    /** The criteria as the query of an address; with these further parameters, each as {@code name=value}. */
    public String address(String... further) {
        return criteria().address(further);
    }

    /** What is looked for, for the trail itself. */
    Detail note() {
        return CRITERIA.stream()
                .map(name -> Detail.of(DetailPart.valueOf(name.toUpperCase(Locale.ROOT)), get(name)))
                .reduce(Detail.NONE, Detail::and);
    }

    private SearchCriteria criteria() {
        return new SearchCriteria(CRITERIA, this::get);
    }

    private <T extends Enum<T>> Optional<T> one(List<T> values, String name) {
        return values.stream().filter(value -> value.name().equals(get(name))).findFirst();
    }
}
