package org.madoguchi.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.paper.Language;

/**
 * The terms of a type as names and texts, so that what two persons agree on can be told and kept. A name is that of a
 * part of {@link TypeTerms}, or of a rule; a text that is empty stands for what is not limited, or not asked.
 */
public final class TermTexts {

    private static final String YES = "true";

    private TermTexts() {}

    /** All of them, in the order in which they are told. */
    public static Map<String, String> of(TypeTerms terms) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("active", Boolean.toString(terms.active()));
        texts.put("offeredFrom", text(terms.offered().from()));
        texts.put("offeredUntil", text(terms.offered().until()));
        texts.put("languages", names(terms.languages()));
        texts.put("methods", names(terms.methods()));
        texts.put("copies", Integer.toString(terms.copies()));
        texts.put("perDay", text(terms.perDay()));
        texts.put("perYear", text(terms.perYear()));
        texts.put("validDays", text(terms.validDays()));
        texts.put("review", Boolean.toString(terms.review()));
        texts.put("sealable", Boolean.toString(terms.sealable()));
        texts.put("purposeNeeded", Boolean.toString(terms.purposeNeeded()));
        Stream.of(RuleKind.values())
                .forEach(kind -> texts.put(
                        kind.name(), terms.rule(kind).map(TermTexts::text).orElse("")));
        return texts;
    }

    /**
     * The terms that all of these texts say.
     *
     * @param place among the types
     * @throws IllegalArgumentException when nobody could ever have the type, or a rule is none
     * @throws java.time.DateTimeException for a day that is none
     */
    public static TypeTerms read(int place, Map<String, String> texts) {
        return new TypeTerms(
                place,
                flag(texts, "active"),
                values(Language.class, texts.get("languages")),
                values(ReceiptMethod.class, texts.get("methods")),
                number(texts, "copies").orElse(0),
                number(texts, "perDay"),
                number(texts, "perYear"),
                number(texts, "validDays"),
                flag(texts, "review"),
                flag(texts, "sealable"),
                flag(texts, "purposeNeeded"),
                new Period(day(texts, "offeredFrom"), day(texts, "offeredUntil")),
                Stream.of(RuleKind.values())
                        .flatMap(kind -> rule(kind, texts.get(kind.name())).stream())
                        .toList());
    }

    private static String text(TypeRule rule) {
        return rule.getValue().orElse(YES);
    }

    private static Optional<TypeRule> rule(RuleKind kind, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case NO_HOLD, GRADES_PUBLISHED, DEGREE_KNOWN -> new TypeRule(kind, null);
                    case STATUS_IN, YEAR_FROM, EXPECTED_WITHIN, LEFT_WITHIN -> new TypeRule(kind, text);
                });
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        var given = names.isEmpty() ? List.<String>of() : Arrays.asList(names.split(","));
        return given.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean flag(Map<String, String> texts, String name) {
        return YES.equals(texts.get(name));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static OptionalInt number(Map<String, String> texts, String name) {
        return texts.get(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(texts.get(name)));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(Map<String, String> texts, String name) {
        return Optional.of(texts.get(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}
