package org.madoguchi.admin;

import java.util.Arrays;
import java.util.Optional;
import org.madoguchi.account.Account;

/** Where a student stands, as the desk says it; all but the last are also values of {@code account.desk_state}. */
public enum StudentState {

    /** Signs in with all three. */
    READY("good"),
    /** The address is proved, the second password not set. */
    SECOND_PASSWORD_MISSING("warn"),
    /** No proved address yet. */
    EMAIL_MISSING("warn"),
    /** Staff want the address proved anew. */
    EMAIL_UNPROVED("warn"),
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

    /** The one with this name; empty for one that this version does not know. */
    public static Optional<StudentState> find(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /** The state of somebody who has been here. */
    public static StudentState of(Account account) {
        return switch (account.state()) {
            case SUSPENDED -> SUSPENDED;
            case EMAIL_MISSING -> EMAIL_MISSING;
            case EMAIL_UNPROVED -> EMAIL_UNPROVED;
            case SECOND_PASSWORD_MISSING -> SECOND_PASSWORD_MISSING;
            case READY -> account.isSecondPasswordDisabled() ? SECOND_PASSWORD_DISABLED : READY;
        };
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
