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
