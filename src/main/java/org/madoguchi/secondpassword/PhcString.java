package org.madoguchi.secondpassword;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with its salt and cost, in the PHC string format
 * {@code $argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>}, base64 without padding.
 */
record PhcString(Cost cost, byte[] salt, byte[] hash) {

    private static final Pattern FORMAT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /**
     * What one hash takes. The bounds keep a corrupt row or a slip in the settings from exhausting memory or a
     * processor; the lowest memory is that of RFC 9106, section 3.1.
     *
     * @param memory KiB, 8 for each lane to 262,144 (256 MiB)
     * @param iterations passes over the memory, 1 to 64
     * @param parallelism lanes, 1 to 16
     */
    record Cost(int memory, int iterations, int parallelism) {

        Cost {
            if (parallelism < 1
                    || parallelism > 16
                    || iterations < 1
                    || iterations > 64
                    || memory < 8 * parallelism
                    || memory > 262_144) {
                throw new IllegalArgumentException("Argon2 cost out of bounds");
            }
        }
    }

    /**
     * @throws IllegalArgumentException when the text is no such string or its cost is out of bounds; its message
     *     does not repeat the text
     */
    static PhcString parse(String text) {
        var parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id PHC string");
        }
        var cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new PhcString(
                cost,
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** The PHC string itself. */
    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory + ",t=" + cost.iterations + ",p=" + cost.parallelism + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Says nothing: the parts are no matter for a log. */
    @Override
    public String toString() {
        return "PhcString";
    }
}
