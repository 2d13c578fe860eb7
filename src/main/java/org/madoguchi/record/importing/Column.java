package org.madoguchi.record.importing;

import java.util.Locale;
import org.madoguchi.text.Typed;

/**
 * A column of a file.
 *
 * @param key of its name in texts
 * @param japanese as a head names it
 * @param english the same
 * @param needed whether each row has a value in it
 * @param longest characters
 */
public record Column(String key, String japanese, String english, Kind kind, boolean needed, int longest) {

    /** What stands in it. */
    public enum Kind {
        /** A student number or user ID. */
        ID,
        TEXT,
        /** A text that papers say. */
        PRINTED,
        DATE,
        /** A whole number. */
        COUNT,
        /** A number with decimals. */
        DECIMAL,
        STATUS,
        HOLD
    }

    /** One in which each row has a value. */
    public static Column needed(String key, String japanese, String english, Kind kind, int longest) {
        return new Column(key, japanese, english, kind, true, longest);
    }

    /** One that may be missing, or empty. */
    public static Column free(String key, String japanese, String english, Kind kind, int longest) {
        return new Column(key, japanese, english, kind, false, longest);
    }

    /** Whether a head means it, whatever its width, case and blanks. */
    public boolean isNamed(String head) {
        return key(head).equals(key(japanese)) || key(head).equals(key(english));
    }

    /** As a head names it in a language. */
    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }

    private static String key(String head) {
        return Typed.narrow(head).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }
}
