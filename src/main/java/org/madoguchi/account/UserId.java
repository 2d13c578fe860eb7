package org.madoguchi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person types as user ID. Full-width letters and digits are meant as half-width; what cannot be seen around it
 * is left out; anything outside an allow-list of characters is no user ID and reaches neither database nor directory.
 */
public final class UserId {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    /** Blanks of every width, line ends and invisible signs around the ID, as they come along from a mail or a PDF. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;

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
        var narrow = UNSEEN.matcher(typed.codePoints()
                        .map(UserId::narrow)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .replaceAll("");
        return ALLOWED.matcher(narrow).matches() ? Optional.of(narrow.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Full-width forms of ASCII only: other letters that merely look alike are other letters. */
    private static int narrow(int point) {
        return point >= FIRST_WIDE && point <= LAST_WIDE ? point - FIRST_WIDE + '!' : point;
    }
}
