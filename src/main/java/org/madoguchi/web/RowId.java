package org.madoguchi.web;

import java.util.Optional;

/** The key of a row as a page wrote it and a form or an address brings it back. */
public final class RowId {

    private static final int LARGEST = 999_999_999;

    private RowId() {}

    /** The key, if that is what it is: at most 18 digits, which a {@code long} holds. */
    public static Optional<Long> parse(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The number of a version, from 1 and of at most 9 digits; 0 for anything else. */
    public static int number(String text) {
        return parse(text)
                .filter(number -> number <= LARGEST)
                .map(Long::intValue)
                .orElse(0);
    }

    /** The key of a row that somebody may have put in by hand: any that a {@code long} holds, negative ones too. */
    public static Optional<Long> parseAny(String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(digits -> digits.matches("-?[0-9]{1,19}"))
                    .map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
