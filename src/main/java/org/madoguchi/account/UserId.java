package org.madoguchi.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person types as user ID. Full-width letters and digits are meant as half-width; anything outside an allow-list
 * of characters is no user ID and reaches neither database nor directory.
 */
public final class UserId {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final int LONG_ENOUGH = 8;

    private UserId() {}

    /** Enough of it to know one's own by: {@code s00***1}, and of a short one only the first character. */
    public static String mask(String userId) {
        var shown = userId.length() < LONG_ENOUGH ? 1 : 3;
        return userId.substring(0, Math.min(shown, userId.length())) + "***"
                + (shown == 1 ? "" : userId.substring(userId.length() - 1));
    }

    /** The typed text as a user ID in lower case, or empty when it cannot be one. */
    public static Optional<String> parse(String typed) {
        if (typed == null || typed.length() > 200) {
            return Optional.empty();
        }
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return ALLOWED.matcher(narrow).matches() ? Optional.of(narrow.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
