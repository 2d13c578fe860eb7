package org.madoguchi.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people type where letters of another width mean the same, as a Japanese keyboard writes them (Unicode's
 * compatibility composition, UAX #15). Not for names that are printed: those keep the letters that they have.
 */
public final class Typed {

    /** Blanks, letters that nobody sees, and whatever is typed for a hyphen: the minus and the long vowel sign too. */
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212\\u30FC]";

    /** Of a year that every database keeps. */
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private Typed() {}

    /** Full-width letters and digits narrow, half-width kana wide. */
    public static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** A day as a browser's field for days writes it (ISO 8601); empty for anything else. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed).filter(DAY.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number or a code, in capitals, without what people put between its letters. */
    public static String code(String typed) {
        return narrow(typed).replaceAll(BETWEEN, "").toUpperCase(Locale.ROOT);
    }

    /** A code whose letters are Crockford's, who has no O, I and L, since they are read as digits. */
    public static String digitLike(String typed) {
        return code(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
