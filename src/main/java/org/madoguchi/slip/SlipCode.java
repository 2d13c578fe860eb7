package org.madoguchi.slip;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.text.Typed;

/**
 * The code on a counter slip: 60 random bits in letters and digits that people do not confuse (Crockford's base 32),
 * which do for half an hour beside a password and a bounded number of tries.
 */
public final class SlipCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int LONGEST_TYPED = 60;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private SlipCode() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /**
     * The code that a person typed, whatever the case and width, with or without hyphens; empty when it can be none.
     */
    public static Optional<String> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return Optional.of(Typed.digitLike(typed))
                .filter(text -> FORM.matcher(text).matches());
    }

    /** As it is read out and typed: in groups of four. */
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
