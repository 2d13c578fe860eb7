package org.madoguchi.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Weekends, and the days of the table that are known here. */
record Closures(Set<LocalDate> days) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean isClosed(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || days.contains(day);
    }

    /** As {@link ClosedDays#openDayAfter}. */
    LocalDate openDayAfter(LocalDate day, int openDays) {
        var at = day;
        for (var left = openDays; left > 0; left--) {
            at = firstOpen(at.plusDays(1));
        }
        return firstOpen(at);
    }

    private LocalDate firstOpen(LocalDate day) {
        var at = day;
        while (isClosed(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
