package org.madoguchi.account;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mailbox, as a person types it: {@code local@domain} of RFC 5321 without quoted locals and address literals.
 * A domain in other scripts is kept as punycode (RFC 5891).
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    /** Addresses that Japanese carriers gave out before 2009: dots in a row or before the at sign. */
    private static final Pattern CARRIER_LOCAL = Pattern.compile("[A-Za-z0-9_+/?-][A-Za-z0-9._+/?-]*");

    private static final Pattern CARRIER_DOMAIN = Pattern.compile(
            "(docomo|ezweb|softbank|i\\.softbank|disney|[a-z]\\.vodafone)\\.ne\\.jp", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])", Pattern.CASE_INSENSITIVE);

    /** A character of an address in running text. */
    private static final String LETTER = "[^\\s<>()\\[\\]\",;:=@]";
    /** The first letter, and the rest, of what stands before an at sign, be it of an address that nobody could have. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<!" + LETTER + ")(" + LETTER + ")" + LETTER + "*+(?=@)");

    private EmailAddress() {}

    /**
     * The typed text as an address, without blanks around it, or empty when it is none.
     *
     * @param carrierForms whether the old carrier forms are accepted
     */
    public static Optional<String> parse(String typed, boolean carrierForms) {
        var text = typed == null ? "" : typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .filter(domain -> local(text.substring(0, at), domain, carrierForms))
                .map(domain -> text.substring(0, at) + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static boolean local(String local, String domain, boolean carrierForms) {
        return local.length() <= LONGEST_LOCAL
                && (LOCAL.matcher(local).matches()
                        || carrierForms
                                && CARRIER_DOMAIN.matcher(domain).matches()
                                && CARRIER_LOCAL.matcher(local).matches());
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                    .filter(d -> DOMAIN.matcher(d).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
