package org.madoguchi.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one paper says: the snapshot from which each of its faces is drawn.
 *
 * @param template such as {@code enrolment}; see {@link Press}
 * @param values as their {@link Field.Kind} says; a field without a value is not there
 */
public record Content(String template, Language language, Map<Field, String> values, List<Course> courses) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException when a value is empty or not of its field's kind
     * @throws java.time.DateTimeException when a date is none
     */
    public Content {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(language, "language");
        values.forEach(Content::check);
        values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
        courses = List.copyOf(courses);
    }

    public Optional<String> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** What stands in these fields, and of the courses in these columns. */
    Content only(Set<String> fields, Set<String> columns) {
        var kept = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            if (fields.contains(field.name())) {
                kept.put(field, value);
            }
        });
        var lines = columns.isEmpty() ? List.<Course>of() : courses;
        return new Content(
                template,
                language,
                kept,
                lines.stream().map(course -> course.only(columns)).toList());
    }

    /** The same with its name in either writing, where it has but one. */
    Content named() {
        var name = value(Field.NAME).or(() -> value(Field.NAME_ROMAN));
        if (name.isEmpty()) {
            return this;
        }
        var both = new EnumMap<>(values);
        both.putIfAbsent(Field.NAME, name.get());
        both.putIfAbsent(Field.NAME_ROMAN, name.get());
        return new Content(template, language, both, courses);
    }

    /** In which field it has what stands for this one in {@link #named()}. */
    Field source(Field field) {
        if (values.containsKey(field)) {
            return field;
        }
        return field == Field.NAME ? Field.NAME_ROMAN : field == Field.NAME_ROMAN ? Field.NAME : field;
    }

    private static void check(Field field, String value) {
        switch (field.kind()) {
            case DATE -> LocalDate.parse(value);
            case NUMBER -> new BigDecimal(value);
            case TEXT -> {
                if (value.isBlank()) {
                    throw new IllegalArgumentException(field + " is empty");
                }
            }
        }
    }
}
