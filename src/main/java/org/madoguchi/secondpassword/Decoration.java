package org.madoguchi.secondpassword;

import java.util.regex.Pattern;

/**
 * What people put before or after a word to make it pass for a password: up to three symbols, then a number that
 * is easily guessed, then up to three symbols. Such a number is one of up to two digits (or zeros before them: 007),
 * a year, a day of the year, a date of birth, a group of digits repeated (777, 2020), or a run of neighbours
 * (123456, 987).
 */
class Decoration {

    private static final Pattern AROUND_DIGITS = Pattern.compile("[^a-z0-9]{0,3}([0-9]{0,10})[^a-z0-9]{0,3}");
    private static final Pattern AROUND_LETTERS = Pattern.compile("[^a-z0-9]?[a-z]{0,2}" + AROUND_DIGITS);
    private static final Pattern GUESSABLE = Pattern.compile(
            "0{0,2}\\d{0,2}|(\\d{1,3})\\1+|(19|20)\\d\\d|((19|20)\\d\\d)?(0[1-9]|1[0-2])([0-2]\\d|3[01])");

    private Decoration() {}

    /**
     * Whether the text, in lower case, is no more than that; the empty one is.
     *
     * @param letters whether up to two letters before them count too
     */
    static boolean is(String text, boolean letters) {
        var parts = (letters ? AROUND_LETTERS : AROUND_DIGITS).matcher(text);
        return parts.matches() && isGuessable(parts.group(1));
    }

    private static boolean isGuessable(String digits) {
        return GUESSABLE.matcher(digits).matches() || "01234567890".contains(digits) || "09876543210".contains(digits);
    }
}
