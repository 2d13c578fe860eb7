package org.madoguchi.paper;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a transcript, in the paper's language. What a course does not have is the empty string.
 *
 * @param year academic year, 2026 for April 2026 to March 2027
 * @param term such as 前期
 * @param category by which a transcript groups its courses, in the order of their first appearance
 */
public record Course(
        int year,
        String term,
        String code,
        String name,
        BigDecimal credits,
        String grade,
        Optional<BigDecimal> gradePoint,
        String category) {

    /** Refuses a course without name. */
    public Course {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(credits, "credits");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(gradePoint, "grade point");
        Objects.requireNonNull(category, "category");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A course has no name");
        }
    }

    /**
     * Whether it begins a group under a line of its own; one without a category begins none.
     *
     * @param open the category of the one before
     */
    public boolean begins(String open) {
        return !category.isEmpty() && !category.equals(open);
    }

    /** As it is printed in a column; empty for what it does not have. @param column as templates call it */
    public String text(String column) {
        return switch (column) {
            case "YEAR" -> Integer.toString(year);
            case "TERM" -> term;
            case "CODE" -> code;
            case "NAME" -> name;
            case "CREDITS" -> plain(credits);
            case "GRADE" -> grade;
            case "GRADE_POINT" -> gradePoint.map(Course::plain).orElse("");
            default -> throw new IllegalArgumentException("No column has the name " + column);
        };
    }

    /** Without what stands in no column: year, name, credits and category always do. */
    Course only(Set<String> columns) {
        return new Course(
                year,
                columns.contains("TERM") ? term : "",
                columns.contains("CODE") ? code : "",
                name,
                credits,
                columns.contains("GRADE") ? grade : "",
                gradePoint.filter(point -> columns.contains("GRADE_POINT")),
                category);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
