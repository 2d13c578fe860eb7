package org.madoguchi.admin;

import org.madoguchi.account.Account;

/** Where a student stands, as the desk says it; all but the last are also values of {@code account.desk_state}. */
public enum StudentState {

    /** Signs in with all three. */
    READY("good"),
    /** The address is proved, the second password not set. */
    SECOND_PASSWORD_MISSING("warn"),
    /** No proved address yet. */
    EMAIL_MISSING("warn"),
    /** Too many failures: the second password opens nothing until it is reset. */
    SECOND_PASSWORD_DISABLED("bad"),
    /** Stopped by staff. */
    SUSPENDED("bad"),
    /** Known to the directory, and never here. */
    UNUSED("idle");

    private final String tone;

    StudentState(String tone) {
        this.tone = tone;
    }

    /** The state of somebody who has been here. */
    public static StudentState of(Account account) {
        return switch (account.state()) {
            case SUSPENDED -> SUSPENDED;
            case EMAIL_MISSING -> EMAIL_MISSING;
            case SECOND_PASSWORD_MISSING -> SECOND_PASSWORD_MISSING;
            case READY -> account.isSecondPasswordDisabled() ? SECOND_PASSWORD_DISABLED : READY;
        };
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
