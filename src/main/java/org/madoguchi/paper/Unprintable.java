package org.madoguchi.paper;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What keeps a content from being printed.
 *
 * @param where a field's name, or {@code course 3} for the third line of a transcript
 * @param reason why
 * @param text the character with its variation selector, or the text that is too long; empty for what is missing
 */
public record Unprintable(String where, Reason reason, String text) {

    public enum Reason {
        /** No font has this character, or this variant of it. */
        NO_GLYPH,
        /** The text does not fit, even in the smallest size that one can read. */
        TOO_LONG,
        /** The template needs the field. */
        MISSING
    }

    /** As Unicode writes it: {@code U+845B U+E0102}. */
    public String codePoints() {
        return text.codePoints()
                .mapToObj(point ->
                        "U+" + (point < 0x1000 ? "0".repeat(4 - hex(point).length()) : "") + hex(point))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return where + " " + reason + (reason == Reason.NO_GLYPH ? " " + codePoints() : "");
    }

    private static String hex(int point) {
        return Integer.toString(point, 16).toUpperCase(Locale.ROOT);
    }
}
