package org.madoguchi.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.text.Typed;

/**
 * 確認コード / Verification code: 60 random bits in 12 letters and digits that people do not confuse (Crockford's base
 * 32, without I, L, O and U), and a 13th that depends on all of them. The last is chosen so that the sum of all, each
 * times another power of a generator of the field of 32 elements, is zero: then one wrong letter is always found, and
 * so are any two that have changed places. Only its hash is kept.
 */
public final class VerificationCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LETTERS = 12;
    private static final int LENGTH = RANDOM_LETTERS + 1;
    /** What stands where there is no code, as on a sample: as long as one, and nothing can be looked up by it. */
    static final String NONE = "0".repeat(LENGTH);

    private static final int LONGEST_TYPED = 100;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    /** x^5 + x^2 + 1 over the field of two elements: x generates all 31 elements that are not zero. */
    private static final int MODULUS = 0b100101;

    private static final int CARRY = 0b100000;

    private final String letters;

    private VerificationCode(String letters) {
        this.letters = letters;
    }

    /** A new one, which nobody can guess. */
    public static VerificationCode random() {
        var random = RANDOM.ints(RANDOM_LETTERS, 0, ALPHABET.length())
                .mapToObj(VerificationCode::letter)
                .collect(Collectors.joining());
        return new VerificationCode(random + letter(times(sum(random))));
    }

    /**
     * The code that a person typed or a machine read, whatever the case and width, with or without hyphens and blanks,
     * and with the letters that look like digits; empty when it can be none, or was mistyped.
     */
    public static Optional<VerificationCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return Optional.of(Typed.digitLike(typed))
                .filter(text -> FORM.matcher(text).matches() && isWhole(text))
                .map(VerificationCode::new);
    }

    private static boolean isWhole(String letters) {
        return times(sum(letters.substring(0, RANDOM_LETTERS))) == ALPHABET.indexOf(letters.charAt(RANDOM_LETTERS));
    }

    /** By Horner's rule: what stands first is multiplied most often. */
    private static int sum(String letters) {
        return letters.chars().map(ALPHABET::indexOf).reduce(0, (sum, value) -> times(sum) ^ value);
    }

    /** Times the generator. */
    private static int times(int element) {
        var doubled = element << 1;
        return (doubled & CARRY) == 0 ? doubled : doubled ^ MODULUS;
    }

    private static String letter(int value) {
        return ALPHABET.substring(value, value + 1);
    }

    /** Without hyphens, as it stands in addresses. */
    public String compact() {
        return letters;
    }

    /** As it is printed, read out and typed: in groups of four. */
    public String grouped() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** SHA-256 in hex, by which it is kept and found; 60 bits that nobody chose need no slow hash. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("certificate:".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(letters.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationCode code && code.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    /** Not the code, which no log is to have. */
    @Override
    public String toString() {
        return "VerificationCode";
    }
}
