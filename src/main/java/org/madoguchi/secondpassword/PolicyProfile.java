package org.madoguchi.secondpassword;

import java.util.Optional;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** How long a second password must be, and below which length it must mix upper case, lower case and digits. */
enum PolicyProfile {

    /** The login manual's rule, sections 2.2 and 2.4. */
    SEED(8, Integer.MAX_VALUE),
    /** The manual's rule for short passwords, NIST's for long ones. */
    HYBRID(8, 15),
    /** NIST SP 800-63B-4, section 3.1.1.2, and ASVS 5.0, 6.2.5: length instead of composition. */
    STRICT(15, 0);

    private final int shortest;
    private final int composedBelow;

    PolicyProfile(int shortest, int composedBelow) {
        this.shortest = shortest;
        this.composedBelow = composedBelow;
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

    int shortest() {
        return shortest;
    }

    /** The kind of character a candidate of this length must have and lacks. */
    Optional<Rule> missing(String candidate) {
        if (candidate.length() >= composedBelow) {
            return Optional.empty();
        }
        if (candidate.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return Optional.of(Rule.NO_UPPER);
        }
        if (candidate.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.of(Rule.NO_LOWER);
        }
        return candidate.chars().noneMatch(c -> c >= '0' && c <= '9') ? Optional.of(Rule.NO_DIGIT) : Optional.empty();
    }
}
