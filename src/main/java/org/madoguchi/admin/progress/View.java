package org.madoguchi.admin.progress;

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

    /** Whether it shows the hours of one day. */
    public boolean isOfDay() {
        return this == MAILS || this == LOGINS;
    }
}
