package org.madoguchi.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The domains that most private addresses have, and what they become when a finger slips. */
final class MailDomains {

    private static final List<String> USUAL = List.of(
            "gmail.com",
            "icloud.com",
            "outlook.com",
            "outlook.jp",
            "hotmail.com",
            "hotmail.co.jp",
            "yahoo.co.jp",
            "yahoo.ne.jp",
            "yahoo.com",
            "docomo.ne.jp",
            "ezweb.ne.jp",
            "softbank.ne.jp",
            "i.softbank.jp",
            "ymobile.ne.jp",
            "uqmobile.jp",
            "rakumail.jp");
    /** One letter off a usual one, and real. */
    private static final Set<String> REAL = Set.of("ymail.com", "email.com", "mail.com");

    private MailDomains() {}

    /** The usual domain that this one is one slip off; empty when it is one itself, or is far from all. */
    static Optional<String> nearest(String typed) {
        var domain = typed.toLowerCase(Locale.ROOT);
        if (USUAL.contains(domain) || REAL.contains(domain)) {
            return Optional.empty();
        }
        return USUAL.stream().filter(usual -> isOneSlip(domain, usual)).findFirst();
    }

    /** One letter too many, too few or wrong, or two neighbours changed over. */
    private static boolean isOneSlip(String typed, String meant) {
        var same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        var left = typed.substring(same);
        var right = meant.substring(same);
        return switch (left.length() - right.length()) {
            case 1 -> left.substring(1).equals(right);
            case -1 -> right.substring(1).equals(left);
            case 0 -> left.substring(1).equals(right.substring(1)) || isSwapped(left, right);
            default -> false;
        };
    }

    private static boolean isSwapped(String left, String right) {
        return left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
