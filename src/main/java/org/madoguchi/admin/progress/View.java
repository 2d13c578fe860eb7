package org.madoguchi.admin.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

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

    /** The last day of the time before that which ends on a day. */
    LocalDate before(LocalDate last) {
        return switch (this) {
            case SET_UP -> last;
            case STEPS -> last.minusDays(HourFigures.DAYS);
            case MAILS, LOGINS -> last.minusDays(1);
            case HELP -> last.minusMonths(HourFigures.MONTHS);
        };
    }

    /** That of the time after. */
    LocalDate after(LocalDate last) {
        return switch (this) {
            case SET_UP -> last;
            case STEPS -> last.plusDays(HourFigures.DAYS);
            case MAILS, LOGINS -> last.plusDays(1);
            case HELP -> last.plusMonths(HourFigures.MONTHS);
        };
    }
}
