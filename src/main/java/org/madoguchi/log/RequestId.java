package org.madoguchi.log;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.text.Typed;

/**
 * 照会番号: what a request's lines in the log, its rows in the trail and its error page have in common, so that a person
 * who tells it can be helped, such as {@code 7K2M-9QXA}. Made here for each request, never taken from who sends it. It
 * says nothing by itself.
 */
public final class RequestId {

    private static final String ATTRIBUTE = RequestId.class.getName();
    /** Crockford's, as it is read out on the telephone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern LETTERS = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** That of this request, which gets it when it is first asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, make());
        }
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static String make() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.collectingAndThen(Collectors.joining(), RequestId::written));
    }

    /** As somebody typed what they were told: in small or full-width letters, without the hyphen, O for zero. */
    public static Optional<String> parse(String typed) {
        return Optional.of(Typed.digitLike(typed))
                .filter(letters -> LETTERS.matcher(letters).matches())
                .map(RequestId::written);
    }

    private static String written(String letters) {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
