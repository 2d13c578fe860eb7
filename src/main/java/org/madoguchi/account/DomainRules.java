package org.madoguchi.account;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.settings.Settings;

/**
 * What the university wants of the domains of addresses, by the setting {@code madoguchi.email.domains}: of each domain
 * with all below it, whether it is allowed, advised against or refused. The longest domain that fits decides, {@code *}
 * fits all, and what nothing fits is allowed.
 */
public final class DomainRules {

    private static final String KEY = "madoguchi.email.domains";
    private static final String ALL = "*";

    /** What becomes of an address. */
    public enum Verdict {
        /** It is taken. */
        ALLOW,
        /** It is taken if the person still wants it after having read why another is better. */
        WARN,
        /** It is not taken. */
        DENY
    }

    /** The longest domain first. */
    private final Map<String, Verdict> rules =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private DomainRules(List<String> given) {
        for (var rule : given) {
            var parts = rule.split("=", 2);
            rules.put(
                    parts[0].strip().toLowerCase(Locale.ROOT),
                    Verdict.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
        }
    }

    /** The rules in the settings, which were checked at start. */
    public static DomainRules of(Settings settings) {
        return new DomainRules(settings.list(KEY));
    }

    /** What becomes of this address, which is one. */
    public Verdict verdict(String address) {
        var domain = domain(address).toLowerCase(Locale.ROOT);
        return rules.entrySet().stream()
                .filter(rule -> fits(domain, rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Verdict.ALLOW);
    }

    /** The part after the at sign. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static boolean fits(String domain, String rule) {
        return rule.equals(ALL) || domain.equals(rule) || domain.endsWith("." + rule);
    }
}
