package org.madoguchi.account;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mailbox, as a person types it: {@code local@domain} of RFC 5321 without quoted locals and address literals.
 * A domain in other scripts is kept as punycode by the rules of RFC 3490, which is all that Java has; the four letters
 * that these take for others than today's rules do (UTS 46, section 7: deviations) are refused, since the mail would go
 * to somebody else's domain.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    /** With what may stand around it. */
    private static final int LONGEST_TYPED = 300;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    /** Addresses that Japanese carriers gave out before 2009: dots in a row or before the at sign. */
    private static final Pattern CARRIER_LOCAL = Pattern.compile("[A-Za-z0-9_+/?-][A-Za-z0-9._+/?-]*");

    private static final Pattern CARRIER_DOMAIN = Pattern.compile(
            "(docomo|ezweb|softbank|i\\.softbank|disney|[a-z]\\.vodafone)\\.ne\\.jp", Pattern.CASE_INSENSITIVE);
    /** ß, ς, ZWNJ and ZWJ, and whatever else cannot be seen. */
    private static final Pattern DEVIATION = Pattern.compile("[\\u00DF\\u03C2\\p{Cf}]");
    /** The beginning of an encoded word (RFC 2047), which mail programs would read as something else. */
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?.*\\?=");
    /** What cannot be seen, and was copied along. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    /** Full-width letters, digits and signs lie this far behind the half-width ones. */
    private static final int WIDE = 0xFEE0;

    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])", Pattern.CASE_INSENSITIVE);

    /** A character of an address in running text. */
    private static final String LETTER = "[^\\s<>()\\[\\]\",;:=@]";
    /** The first letter, and the rest, of what stands before an at sign, be it of an address that nobody could have. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<!" + LETTER + ")(" + LETTER + ")" + LETTER + "*+(?=@)");

    private EmailAddress() {}

    /**
     * The typed text as an address, or empty when it is none. Blanks and invisible signs around it are not meant, and
     * full-width letters are meant as half-width.
     *
     * @param carrierForms whether the old carrier forms are accepted
     */
    public static Optional<String> parse(String typed, boolean carrierForms) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var text = narrow(AROUND.matcher(typed).replaceAll(""));
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .filter(domain -> local(text.substring(0, at), domain, carrierForms))
                .map(domain -> text.substring(0, at) + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static String narrow(String text) {
        return text.codePoints()
                .map(point -> point >= '!' + WIDE && point <= '~' + WIDE ? point - WIDE : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean local(String local, String domain, boolean carrierForms) {
        return local.length() <= LONGEST_LOCAL
                && !ENCODED_WORD.matcher(local).find()
                && (LOCAL.matcher(local).matches()
                        || carrierForms
                                && CARRIER_DOMAIN.matcher(domain).matches()
                                && CARRIER_LOCAL.matcher(local).matches());
    }

    private static Optional<String> domain(String typed) {
        if (DEVIATION.matcher(typed).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                    .filter(d -> DOMAIN.matcher(d).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What the address was perhaps meant to be, where its domain is one letter off one that many have: a hint, for
     * nobody has to take it.
     */
    public static Optional<String> suggestion(String address) {
        var at = address.lastIndexOf('@');
        return MailDomains.nearest(address.substring(at + 1)).map(domain -> address.substring(0, at + 1) + domain);
    }

    /** The address with all but the first letter of its local part hidden: {@code t***@example.com}. */
    public static String mask(String address) {
        return address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
    }

    /** A text from elsewhere with every address in it masked; what is masked already stays. */
    public static String maskAll(String text) {
        return IN_TEXT.matcher(text).replaceAll("$1***");
    }
}
