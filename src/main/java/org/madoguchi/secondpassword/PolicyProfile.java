package org.madoguchi.secondpassword;

import static org.madoguchi.secondpassword.FormRule.DIGIT;
import static org.madoguchi.secondpassword.FormRule.LENGTH;
import static org.madoguchi.secondpassword.FormRule.LENGTH_STRICT;
import static org.madoguchi.secondpassword.FormRule.LOWER;
import static org.madoguchi.secondpassword.FormRule.MIXED;
import static org.madoguchi.secondpassword.FormRule.UPPER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** How long a second password must be, and below which length it must mix upper case, lower case and digits. */
enum PolicyProfile {

    /** The login manual's rule, sections 2.2 and 2.4. */
    SEED(8, Integer.MAX_VALUE, LENGTH, UPPER, LOWER, DIGIT),
    /** The manual's rule for short passwords, NIST's for long ones. */
    HYBRID(8, 15, LENGTH, MIXED),
    /** NIST SP 800-63B-4, section 3.1.1.2, and ASVS 5.0, 6.2.5: length instead of composition. */
    STRICT(15, 0, LENGTH_STRICT);

    private final int shortest;
    private final int composedBelow;
    private final List<FormRule> rules;

    PolicyProfile(int shortest, int composedBelow, FormRule... rules) {
        this.shortest = shortest;
        this.composedBelow = composedBelow;
        this.rules = List.of(rules);
    }

    /**
     * The profile that {@code madoguchi.second-password.policy} names, {@code seed} unless set.
     *
     * @throws InvalidSettingException when there is none of that name
     */
    static PolicyProfile of(Settings settings) {
        var key = "madoguchi.second-password.policy";
        var name = settings.string(key, "seed");
        return switch (name) {
            case "seed" -> SEED;
            case "hybrid" -> HYBRID;
            case "strict" -> STRICT;
            default ->
                throw new InvalidSettingException(key, "\"" + name + "\" is none of seed, hybrid, strict", "seed");
        };
    }

    /** What it takes, to be told one by one. */
    List<FormRule> rules() {
        return rules;
    }

    int shortest() {
        return shortest;
    }

    /** The kinds of character a candidate of this length must have and lacks. */
    Stream<Rule> missing(String candidate) {
        return candidate.length() >= composedBelow
                ? Stream.empty()
                : Stream.of(
                                missing(candidate, 'A', 'Z', Rule.NO_UPPER),
                                missing(candidate, 'a', 'z', Rule.NO_LOWER),
                                missing(candidate, '0', '9', Rule.NO_DIGIT))
                        .flatMap(Optional::stream);
    }

    private static Optional<Rule> missing(String candidate, char first, char last, Rule rule) {
        return Optional.of(rule).filter(one -> candidate.chars().noneMatch(c -> c >= first && c <= last));
    }
}
