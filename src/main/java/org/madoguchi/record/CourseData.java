package org.madoguchi.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the academic system says of a course that a student took; what it does not say is {@code null}, if nothing else
 * is said here.
 *
 * @param year academic year, 2026 for April 2026 to March 2027
 * @param publishedOn from which day on it may be told; empty when it always may
 */
public record CourseData(
        int year,
        String term,
        String termEnglish,
        String code,
        String name,
        String nameEnglish,
        BigDecimal credits,
        String grade,
        Optional<BigDecimal> gradePoint,
        String category,
        String categoryEnglish,
        Optional<LocalDate> publishedOn) {}
