package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.catalogue.CatalogueEdits;
import org.madoguchi.catalogue.CatalogueEdits.By;
import org.madoguchi.catalogue.ClosedDay;
import org.madoguchi.catalogue.ClosedDayList;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.catalogue.TermTexts;
import org.madoguchi.certificate.CertificateType;

/** Does what a change asks for; joins the transaction of the service that calls. */
@ApplicationScoped
class CatalogueDeeds {

    /** Between the Japanese and the English name of a closed day. */
    static final String BOTH = " / ";

    @Inject
    private CatalogueEdits edits;

    /** @return false when the catalogue has changed since, so that it would mean something else */
    boolean perform(CatalogueChange change, String approver) {
        var terms = Term.after(change.getTerms());
        var by = new By(change.getAskedBy(), approver);
        return switch (change.getKind()) {
            case TYPE -> type(change.getTarget(), terms, by);
            case FEE -> change.getTarget().isEmpty() ? newFee(terms, by) : fee(change.getTarget(), terms, by);
            case CLOSED_DAYS -> closedDays(change.getTerms());
        };
    }

    private boolean type(String target, Map<String, String> terms, By by) {
        return edits.change(
                CertificateType.valueOf(target),
                Integer.parseInt(terms.get("base")),
                TermTexts.read(Integer.parseInt(terms.get("place")), terms),
                by);
    }

    private boolean newFee(Map<String, String> terms, By by) {
        return edits.add(
                FeeScopes.read(terms),
                Integer.parseInt(terms.get("amount")),
                TaxClass.valueOf(terms.get("tax")),
                LocalDate.parse(terms.get("from")),
                by);
    }

    private boolean fee(String target, Map<String, String> terms, By by) {
        var id = Long.parseLong(target);
        var from = LocalDate.parse(terms.get("from"));
        return terms.get("amount").isEmpty()
                ? edits.end(id, from)
                : edits.change(id, Integer.parseInt(terms.get("amount")), from, by);
    }

    private boolean closedDays(List<Term> terms) {
        edits.open(terms.stream()
                .filter(term -> term.after().isEmpty())
                .map(term -> LocalDate.parse(term.name()))
                .toList());
        edits.close(terms.stream()
                .filter(term -> !term.after().isEmpty())
                .flatMap(term -> day(term).stream())
                .toList());
        return true;
    }

    private static Optional<ClosedDay> day(Term term) {
        var names = term.after().split(BOTH, 2);
        return ClosedDayList.of(term.name(), names[0], names.length > 1 ? names[1] : "");
    }

    /** Both names of a closed day. */
    static String names(ClosedDay day) {
        return day.getName() + day.getNameEnglish().map(BOTH::concat).orElse("");
    }
}
