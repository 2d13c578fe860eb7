package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.madoguchi.catalogue.Choice;

/**
 * How many copies of a type a person may apply for, a day and an academic year, under all student numbers together.
 * What is exact under the account's lock is a guess without it.
 */
@ApplicationScoped
class Quota {

    @Inject
    private Applications applications;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    Stream<Problem> problems(Application draft, ApplicationItem item, Choice choice) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return Stream.concat(
                        problem(draft, item, "per_day", choice.perDay(), today),
                        problem(draft, item, "per_year", choice.perYear(), beginOfYear(today)))
                .limit(1);
    }

    private Stream<Problem> problem(
            Application draft, ApplicationItem item, String key, OptionalInt most, LocalDate since) {
        if (most.isEmpty()) {
            return Stream.empty();
        }
        var before = applications.copies(draft.getAccount(), item.getType(), start(since));
        return before + item.getCopies() <= most.getAsInt()
                ? Stream.empty()
                : Stream.of(Problem.of(item.getType(), key, most.getAsInt(), before));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Academic years begin in April. */
    static LocalDate beginOfYear(LocalDate day) {
        var april = day.withMonth(Month.APRIL.getValue()).withDayOfMonth(1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }
}
