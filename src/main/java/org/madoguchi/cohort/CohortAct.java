package org.madoguchi.cohort;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done for many people at once. Stored by name: a name stays for ever. */
public enum CohortAct {

    /** Reminds whoever has not finished the set-up: the waiting link once more, or how to set the second password. */
    REMIND,
    /** Tells those who have given no address here what this is, at the address that the directory has. */
    INVITE,
    /** The second password of each opens nothing until another is set. */
    NEW_SECOND,
    /** Each has to prove the address in force anew, which stays in force until then. */
    PROVE_EMAIL,
    /** Nobody of them signs in until it is resumed. */
    SUSPEND,
    /** Ends the suspension. */
    RESUME,
    /** The address of each counts as before, where it is not proved meanwhile: undoes that. */
    WAIVE_PROOF,
    /** Suspends them, and address and second password are gone: for those who have left. */
    CLOSE;

    /** The act with this name, if there is one. */
    public static Optional<CohortAct> parse(String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** The act that takes it back; empty where nothing does. */
    public Optional<CohortAct> undo() {
        return switch (this) {
            case REMIND, INVITE, NEW_SECOND, CLOSE -> Optional.empty();
            case PROVE_EMAIL -> Optional.of(WAIVE_PROOF);
            case WAIVE_PROOF -> Optional.of(PROVE_EMAIL);
            case SUSPEND -> Optional.of(RESUME);
            case RESUME -> Optional.of(SUSPEND);
        };
    }

    /** Whether people can be chosen for it, and not only to undo what was done. */
    public boolean isChosen() {
        return this != WAIVE_PROOF;
    }

    /** Whether the people are shown words of staff. */
    public boolean takesWords() {
        return this == SUSPEND || this == CLOSE;
    }

    /** Whether its people are those of the directory, whether they ever came here or not. */
    public boolean isForStrangers() {
        return this == INVITE;
    }

    /** Whether what it does is that a mail goes, so that it is done for each when the mail may go, and not before. */
    public boolean isByMail() {
        return this == REMIND || this == INVITE || this == PROVE_EMAIL;
    }

    /** Whether one person's word is never enough, as it is not for one student. */
    public boolean takesTwo() {
        return this == CLOSE;
    }
}
