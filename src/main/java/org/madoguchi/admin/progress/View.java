package org.madoguchi.admin.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of 登録状況, each with a picture, a table and a file. */
public enum View {

    /** Where students stand, by {@link Grouping}. */
    SET_UP,
    /** Steps of the set-up that were taken, by day. */
    STEPS,
    /** Mails by hour. */
    MAILS,
    /** Logins by hour. */
    LOGINS,
    /** Acts of the desk by month. */
    HELP;

    private static final int DAYS = 30;
    private static final int MONTHS = 12;

    /** The one with this name in addresses; the first for any other text. */
    static View of(String name) {
        return Arrays.stream(values())
                .filter(view -> view.getName().equals(name))
                .findFirst()
                .orElse(SET_UP);
    }

    /** In addresses and keys. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows a time, before and after which there are others. */
    public boolean isOfTime() {
        return this != SET_UP;
    }

    /** The first day of the time that is shown with a day as its last, or within its last month. */
    LocalDate first(LocalDate last) {
        return switch (this) {
            case SET_UP, MAILS, LOGINS -> last;
            case STEPS -> last.minusDays(DAYS - 1L);
            case HELP -> YearMonth.from(last).minusMonths(MONTHS - 1L).atDay(1);
        };
    }

    /** The last day of the time that is shown with a day as its last, or within its last month. */
    private LocalDate last(LocalDate day) {
        return this == HELP ? YearMonth.from(day).atEndOfMonth() : day;
    }

    /** The last day of the time before that which ends on a day. */
    LocalDate before(LocalDate last) {
        return first(last).minusDays(1);
    }

    /** That of the time after, which may be going on; empty when this one is. */
    Optional<LocalDate> after(LocalDate last, LocalDate today) {
        if (!last(last).isBefore(today)) {
            return Optional.empty();
        }
        var after =
                switch (this) {
                    case SET_UP -> last;
                    case STEPS -> last.plusDays(DAYS);
                    case MAILS, LOGINS -> last.plusDays(1);
                    case HELP -> last.plusMonths(MONTHS);
                };
        return Optional.of(after.isAfter(today) ? today : after);
    }
}
