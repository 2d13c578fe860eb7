package org.madoguchi.admin.cases;

import java.util.Optional;
import java.util.stream.Stream;

/** How staff made sure who the student is. The kind of document only, never its number. */
public enum IdentityCheck {
    STUDENT_CARD,
    MY_NUMBER_CARD,
    DRIVING_LICENCE,
    PASSPORT,
    RESIDENCE_CARD,
    /** Seen on video, with one of these, for somebody who cannot come. */
    VIDEO;

    /** The check with this name, if there is one. */
    public static Optional<IdentityCheck> parse(String name) {
        return Stream.of(values()).filter(check -> check.name().equals(name)).findFirst();
    }
}
