package org.madoguchi.paper;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

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
}
