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

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** The reason with these arguments. */
    static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
