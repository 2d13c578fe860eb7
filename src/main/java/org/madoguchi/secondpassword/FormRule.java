package org.madoguchi.secondpassword;

import java.util.Locale;

/**
 * A part of the policy that can be seen while typing: listed beside the field, and ticked by the page's script where it
 * runs. What the form sends is judged by {@link SecondPasswordPolicy} alone; a test holds the two together.
 */
public enum FormRule {
    LENGTH("[ -~]{8,128}"),
    /** As long as the strictest profile wants it. */
    LENGTH_STRICT("[ -~]{15,128}"),
    UPPER(".*[A-Z].*"),
    LOWER(".*[a-z].*"),
    DIGIT(".*[0-9].*"),
    /** All three, but for a long one. */
    MIXED(".{15,}|(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).*");

    private final String pattern;

    FormRule(String pattern) {
        this.pattern = pattern;
    }

    /** What a candidate that keeps the rule matches as a whole, in Java as in a browser. */
    public String getPattern() {
        return pattern;
    }

    /** The key of its words. */
    public String getKey() {
        return "second_password.rule." + name().toLowerCase(Locale.ROOT);
    }
}
