package org.madoguchi.catalogue;

import java.util.List;

/**
 * Why something cannot be had, as a text of the bundle {@code catalogue}; {@link CatalogueWords} makes a sentence of
 * it.
 *
 * @param arguments for its places: days, numbers, and what has a key of its own: types {@code type.ENROLMENT}, methods
 *     {@code method.STORE}; several of a kind as a list
 */
public record Reason(String key, List<Object> arguments) {

    /** The key of that there is one. */
    static final String HOLD = "refusal.hold";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** Whether something holds the student back, of which the student is told no more than that. */
    public boolean isHold() {
        return key.equals(HOLD);
    }

    /** The reason with these arguments. */
    static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
