package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.catalogue.ClosedDay;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.TermTexts;
import org.madoguchi.catalogue.TypeVersion;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** Terms in the language in use: what each is called, and what its texts mean. */
@Named
@RequestScoped
public class TermWords {

    /** Beginnings of the keys by which the bundle of the catalogue knows the texts of a term. */
    private static final Map<String, String> CATALOGUE = Map.of(
            "languages", "language.",
            "language", "language.",
            "methods", "method.",
            "method", "method.",
            "type", "type.",
            "applicant", "applicant.",
            "charge", "charge.",
            "tax", "tax.");

    private static final Set<String> LIMITS = Set.of("perDay", "perYear", "validDays");

    @Inject
    private Languages languages;

    /** The terms of a type, each under its name, in their order. */
    public List<Term> of(TypeVersion version) {
        return TermTexts.of(version.getTerms()).entrySet().stream()
                .map(entry -> Term.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whom and what a fee is for, in its order, without its kind; what it leaves open is left out. */
    public List<Term> whom(Fee fee) {
        var texts = FeeScopes.of(fee.getScope());
        return FeeScopes.NAMES.stream()
                .filter(name -> !name.equals("charge") && !texts.get(name).isEmpty())
                .filter(name -> !name.equals("fromCopies") || fee.getScope().fromCopies() > 1)
                .map(name -> Term.of(name, texts.get(name)))
                .toList();
    }

    /** What a fee is called: what for, and for whom. */
    public String title(Fee fee) {
        return title(FeeScopes.of(fee.getScope()));
    }

    /** What a change is about. */
    public String title(CatalogueChange change) {
        return switch (change.getKind()) {
            case TYPE -> value(change.getKind(), "type", change.getTarget());
            case FEE -> title(Term.after(change.getTerms()));
            case CLOSED_DAYS ->
                words("desk").text("types.change.closed_days", change.getTerms().size());
        };
    }

    private String title(Map<String, String> scope) {
        var whom = FeeScopes.NAMES.stream()
                .filter(name -> !name.equals("charge") && !scope.get(name).isEmpty())
                .filter(name -> !name.equals("fromCopies"))
                .map(name -> value(ChangeKind.FEE, name, scope.get(name)))
                .collect(Collectors.joining(words("catalogue").text("list.between")));
        var charge = value(ChangeKind.FEE, "charge", scope.get("charge"));
        return whom.isEmpty() ? charge : words("desk").text("types.change.fee", charge, whom);
    }

    /** What a term is called, as beside its field; a closed day by its date. */
    public String label(ChangeKind kind, String name) {
        return kind == ChangeKind.CLOSED_DAYS
                ? day(LocalDate.parse(name))
                : words("text").text("field." + field(name));
    }

    /** The id of its field: rules are named as their kinds are. */
    private static String field(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** What there was before a change. */
    public String before(CatalogueChange change, Term term) {
        return value(change.getKind(), term.name(), term.before());
    }

    /** What there will be after it. */
    public String after(CatalogueChange change, Term term) {
        return term.name().equals("amount") && term.after().isEmpty()
                ? words("desk").text("fees.ended")
                : value(change.getKind(), term.name(), term.after());
    }

    /** What a text says. */
    public String value(ChangeKind kind, String name, String text) {
        if (text.isEmpty()) {
            return words("desk").text(LIMITS.contains(name) ? "types.unlimited" : "records.nothing");
        }
        if (kind == ChangeKind.CLOSED_DAYS) {
            return text;
        }
        return CATALOGUE.containsKey(name) ? joined(text, words("catalogue"), CATALOGUE.get(name)) : value(name, text);
    }

    private String value(String name, String text) {
        return switch (name) {
            case "active" -> words("desk").text(Boolean.parseBoolean(text) ? "types.on" : "types.off");
            case "review", "sealable", "purposeNeeded", "NO_HOLD", "GRADES_PUBLISHED", "DEGREE_KNOWN" ->
                words("desk").text(Boolean.parseBoolean(text) ? "types.yes" : "types.no");
            case "STATUS_IN" -> joined(text.toLowerCase(Locale.ROOT), words("desk"), "records.status.");
            case "offeredFrom", "offeredUntil", "from" -> day(LocalDate.parse(text));
            case "amount" -> yen(Integer.parseInt(text));
            default -> text;
        };
    }

    /** An amount. */
    public String yen(int amount) {
        return words("apply").text("yen", amount);
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return CatalogueWords.of(languages.getLocale()).day(day);
    }

    /** Both names of a closed day. */
    public String names(ClosedDay day) {
        return CatalogueDeeds.names(day);
    }

    private String joined(String names, Words words, String beginning) {
        return Arrays.stream(names.split(","))
                .map(name -> words.text(beginning + name))
                .collect(Collectors.joining(words("catalogue").text("list.between")));
    }

    private Words words(String bundle) {
        return Words.of(languages.getLocale(), bundle);
    }
}
