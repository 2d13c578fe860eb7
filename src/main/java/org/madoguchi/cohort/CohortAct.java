package org.madoguchi.cohort;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done for many people at once. Stored by name: a name stays for ever. */
public enum CohortAct {

    /** Reminds whoever has not finished the set-up: the waiting link once more, or how to set the second password. */
    REMIND,
    /** Nobody of them signs in until it is resumed. */
    SUSPEND,
    /** Ends the suspension. */
    RESUME;

    /** The act with this name, if there is one. */
    public static Optional<CohortAct> parse(String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** The act that takes it back; empty where nothing does. */
    public Optional<CohortAct> undo() {
        return switch (this) {
            case REMIND -> Optional.empty();
            case SUSPEND -> Optional.of(RESUME);
            case RESUME -> Optional.of(SUSPEND);
        };
    }

    /** Whether the people are shown words of staff. */
    public boolean takesWords() {
        return this == SUSPEND;
    }
}
