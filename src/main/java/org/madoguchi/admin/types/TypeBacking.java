package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.TermTexts;
import org.madoguchi.catalogue.TypeVersion;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.omnifaces.cdi.Param;

/** 変更 / Change of a type: {@code ?type=} which one. */
@Named
@RequestScoped
public class TypeBacking {

    /** What a database column, a quota and a rule can have. */
    private static final int MOST = 9999;

    private static final int MOST_COPIES = 100;
    private static final int MOST_MONTHS = 1200;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private ChangeForm form;

    @Inject
    private TypedTerms typed;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String type;

    @Inject
    @Param
    private String base;

    private Optional<TypeVersion> version;

    /** Whether there is such a type. */
    public boolean isFound() {
        return find().isPresent();
    }

    public TypeVersion getVersion() {
        return find().orElseThrow();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public List<ReceiptMethod> getMethods() {
        return List.of(ReceiptMethod.values());
    }

    public List<RecordStatus> getStatuses() {
        return List.of(RecordStatus.values());
    }

    /** What a field shows: what was typed, or what is in force. */
    public String shown(String field) {
        return typed.isTyped() ? typed.text(field) : current(field);
    }

    /** Whether a box is ticked: it was, or is in force. */
    public boolean ticked(String field, String name) {
        var names = typed.isTyped()
                ? typed.ticked(field)
                : Arrays.asList(current(field).split(","));
        return names.contains(name);
    }

    /** The version that the form was filled in against. */
    public String getBase() {
        var known = Integer.toString(getVersion().getNumber());
        return kept.isRestored() ? kept.shown("base", null) : known;
    }

    private String current(String field) {
        var texts = TermTexts.of(getVersion().getTerms());
        return Optional.ofNullable(texts.get(field)).orElseGet(() -> texts.get(field.toUpperCase(Locale.ROOT)));
    }

    /** 変更 / Change: asks for it. */
    public String ask() {
        var after = read();
        if (faults.isAny()) {
            return null;
        }
        var before = TermTexts.of(getVersion().getTerms());
        var terms = new ArrayList<Term>();
        var number = Integer.toString(getVersion().getNumber());
        var place = Integer.toString(getVersion().getTerms().place());
        terms.add(new Term("base", number, number));
        terms.add(new Term("place", place, place));
        before.forEach((name, text) -> terms.add(new Term(name, text, after.get(name))));
        return ask(terms);
    }

    private String ask(List<Term> terms) {
        if (!Integer.toString(getVersion().getNumber()).equals(base)) {
            faults.addGeneral("types.error.stale");
        } else if (terms.stream().allMatch(Term::isSame)) {
            faults.addGeneral("types.error.same");
        }
        return form.ask(ChangeKind.TYPE, getVersion().getType().name(), terms);
    }

    private Map<String, String> read() {
        var after = new LinkedHashMap<String, String>();
        after.put("active", typed.flag("active"));
        after.put("offeredFrom", typed.day("offeredFrom", false));
        after.put("offeredUntil", period(after.get("offeredFrom"), typed.day("offeredUntil", false)));
        after.put("languages", typed.several("languages", Language.values(), true));
        after.put("methods", typed.several("methods", ReceiptMethod.values(), true));
        after.put("copies", typed.number("copies", 1, MOST_COPIES, true));
        after.put("perDay", typed.number("perDay", 1, MOST, false));
        after.put("perYear", typed.number("perYear", 1, MOST, false));
        after.put("validDays", typed.number("validDays", 1, MOST, false));
        after.put("review", typed.flag("review"));
        after.put("sealable", typed.flag("sealable"));
        after.put("purposeNeeded", typed.flag("purposeNeeded"));
        after.put("NO_HOLD", rule("no_hold"));
        after.put("STATUS_IN", typed.several("status_in", RecordStatus.values(), false));
        after.put("YEAR_FROM", typed.number("year_from", 1, MOST_MONTHS, false));
        after.put("EXPECTED_WITHIN", typed.number("expected_within", 1, MOST_MONTHS, false));
        after.put("GRADES_PUBLISHED", rule("grades_published"));
        after.put("LEFT_WITHIN", typed.number("left_within", 1, MOST_MONTHS, false));
        after.put("DEGREE_KNOWN", rule("degree_known"));
        return after;
    }

    private String rule(String field) {
        return typed.flag(field).equals("true") ? "true" : "";
    }

    private String period(String from, String until) {
        if (!from.isEmpty() && !until.isEmpty() && LocalDate.parse(until).isBefore(LocalDate.parse(from))) {
            faults.add("offeredUntil", "types.error.period");
        }
        return until;
    }

    private Optional<TypeVersion> find() {
        if (version == null) {
            version = catalogue.types().stream()
                    .filter(one -> one.getType().name().equals(type))
                    .findFirst();
        }
        return version;
    }
}
