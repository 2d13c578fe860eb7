package org.madoguchi.record.importing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.madoguchi.record.Level;
import org.madoguchi.record.RecordStatus;

/**
 * Whether what a row says can be true. What a paper could not say without being wrong on its face is a fault; what is
 * rare, and may all the same be right, is a warning ({@code odd-…}).
 */
final class Plausibility {

    /** Born less than so many years before; a student who skipped a year or two is older. */
    private static final int YOUNGEST = 15;
    /** Medicine, dentistry, pharmacy and veterinary medicine take six years, others four. */
    private static final int UNDERGRADUATE_YEARS = 6;
    /** Two years of a master's course and three of a doctor's, where a university counts them on. */
    private static final int GRADUATE_YEARS = 5;

    /** A character by its number or its name, as in HTML. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,30});");

    private final LocalDate today;

    /** @param today at the university */
    Plausibility(LocalDate today) {
        this.today = today;
    }

    /** Takes what is found: a column's key, the rest of the key of the words, and what stands there. */
    interface Told {
        void tell(String column, String fault, String value);
    }

    /**
     * Looks at a row.
     *
     * @param cells by their columns' keys, in the form in which they are kept; empty what is missing or wrong
     */
    void check(ImportKind kind, UnaryOperator<String> cells, Told told) {
        checkTexts(kind, cells, told);
        switch (kind) {
            case STUDENTS -> {
                checkStay(cells, told);
                checkPerson(cells, told);
            }
            case COURSES -> checkCourse(cells, told);
            case HOLDS ->
                day(cells, "held_until")
                        .filter(until -> until.isBefore(today))
                        .ifPresent(until -> told.tell("held_until", "odd-until", until.toString()));
        }
    }

    /** What a legacy encoding cannot write, programs write as HTML does; a paper would say it as it stands there. */
    private static void checkTexts(ImportKind kind, UnaryOperator<String> cells, Told told) {
        for (var column : kind.getColumns()) {
            var reference = REFERENCE.matcher(cells.apply(column.key()));
            if (reference.find()) {
                told.tell(column.key(), "odd-reference", reference.group());
            }
        }
    }

    private void checkStay(UnaryOperator<String> cells, Told told) {
        var status = Optional.of(cells.apply("status"))
                .filter(cell -> !cell.isEmpty())
                .map(RecordStatus::valueOf);
        var here = status.filter(RecordStatus::isCurrent).isPresent();
        var gone = status.isPresent() && !here;
        var enrolled = day(cells, "enrolled_on");
        var left = day(cells, "left_on");
        if (gone && left.isEmpty()) {
            told.tell("left_on", "left", "");
        }
        if (left.isPresent() && enrolled.filter(left.get()::isBefore).isPresent()) {
            told.tell("left_on", "order", left.get().toString());
        } else if (gone && left.filter(today::isBefore).isPresent()) {
            told.tell("left_on", "left-ahead", left.get().toString());
        } else if (here && left.isPresent()) {
            told.tell("left_on", "odd-left", left.get().toString());
        }
        if (here && enrolled.filter(today::isBefore).isPresent()) {
            told.tell("enrolled_on", "enrolled-ahead", enrolled.get().toString());
        }
        day(cells, "expected_on").ifPresent(expected -> {
            if (enrolled.filter(day -> !day.isBefore(expected)).isPresent()) {
                told.tell("expected_on", "expected-order", expected.toString());
            } else if (here && expected.isBefore(today)) {
                told.tell("expected_on", "odd-expected", expected.toString());
            }
        });
    }

    private void checkPerson(UnaryOperator<String> cells, Told told) {
        var enrolled = day(cells, "enrolled_on");
        day(cells, "birth_date").ifPresent(born -> {
            if (born.isAfter(today)
                    || enrolled.filter(day -> !born.isBefore(day)).isPresent()) {
                told.tell("birth_date", "born", born.toString());
            } else if (enrolled.filter(born.plusYears(YOUNGEST)::isAfter).isPresent()) {
                told.tell("birth_date", "odd-born", born.toString());
            }
        });
        var year = cells.apply("school_year");
        if (!year.isEmpty()) {
            var last = Level.of(cells.apply("course_ja")) == Level.GRADUATE ? GRADUATE_YEARS : UNDERGRADUATE_YEARS;
            if (Integer.parseInt(year) < 1 || Integer.parseInt(year) > last) {
                told.tell("school_year", "odd-year", year);
            }
        }
    }

    /** An academic year begins within the calendar year that it is called by. */
    private void checkCourse(UnaryOperator<String> cells, Told told) {
        var year = cells.apply("academic_year");
        if (!year.isEmpty() && Integer.parseInt(year) > today.getYear()) {
            told.tell("academic_year", "year-ahead", year);
        }
    }

    private static Optional<LocalDate> day(UnaryOperator<String> cells, String column) {
        return Optional.of(cells.apply(column)).filter(cell -> !cell.isEmpty()).map(LocalDate::parse);
    }
}
