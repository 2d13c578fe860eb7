package org.madoguchi.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in one paper for the fields of a template. */
final class Values {

    private static final Set<String> MARKS = Set.of(
            "TITLE",
            "UNIVERSITY",
            "ADDRESS",
            "PRESIDENT_TITLE",
            "PRESIDENT_NAME",
            "NUMBER",
            "CODE",
            "CHECK_ADDRESS",
            "ISSUED_ON",
            "VALID_UNTIL");

    /** Of a template's texts. */
    static final Set<String> FIELDS = fields();
    /** Of the line that numbers the pages. */
    static final Set<String> PAGE_FIELDS = Set.of("PAGE", "PAGES");
    /** Of a transcript's columns. */
    static final Set<String> COURSE_FIELDS = Set.of("YEAR", "TERM", "CODE", "NAME", "CREDITS", "GRADE", "GRADE_POINT");

    /** Of what has no fields. */
    static final Values NONE = new Values();

    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> days = new HashSet<>();

    private Values() {}

    /** Of the content alone. */
    Values(Template template, Content content) {
        var dates = template.frame().dates();
        texts.put("TITLE", template.title());
        content.values().forEach((field, value) -> {
            if (field.kind() == Field.Kind.DATE) {
                putDay(field.name(), dates.text(LocalDate.parse(value)));
            } else {
                texts.put(field.name(), value);
            }
        });
    }

    Values(Template template, Content content, Letterhead letterhead, Marks marks) {
        this(template, content);
        var dates = template.frame().dates();
        texts.put("UNIVERSITY", letterhead.university());
        texts.put("ADDRESS", letterhead.address());
        texts.put("PRESIDENT_TITLE", letterhead.presidentTitle());
        texts.put("PRESIDENT_NAME", letterhead.presidentName());
        texts.put("NUMBER", marks.number());
        texts.put("CODE", marks.groupedCode());
        texts.put("CHECK_ADDRESS", marks.checkAddress());
        putDay("ISSUED_ON", dates.text(marks.issuedOn()));
        marks.validUntil().ifPresent(end -> putDay("VALID_UNTIL", dates.text(end)));
    }

    boolean has(String field) {
        return texts.containsKey(field);
    }

    boolean shows(Optional<String> needs, Optional<String> without) {
        return needs.map(this::has).orElse(true)
                && without.map(field -> !has(field)).orElse(true);
    }

    /** What is missing is told by {@link #has(String)}. */
    String get(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether a text that is broken there has a part of a day on either side. */
    boolean tearsDay(String text, int at) {
        return days.stream().anyMatch(day -> {
            var begin = text.indexOf(day, at - day.length() + 1);
            return begin >= 0 && begin < at;
        });
    }

    private void putDay(String field, String day) {
        texts.put(field, day);
        days.add(day);
    }

    /** The fields of a phrase that a content has, and not the paper around it. */
    static Set<Field> ofContent(Phrase phrase) {
        return Arrays.stream(Field.values())
                .filter(field -> phrase.fields().contains(field.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> fields() {
        var fields = Arrays.stream(Field.values()).map(Field::name).collect(Collectors.toCollection(HashSet::new));
        fields.addAll(MARKS);
        return Set.copyOf(fields);
    }
}
