package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Context;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.Settings;

/** What is ticked while one types is what the policy takes, in every profile. */
class FormRuleTest {

    private static final Context NOBODY = new Context(null, null, null);
    private static final List<Rule> GUESSED = List.of(Rule.COMMON, Rule.CONTEXT);
    private static final String SIGNS = "ABCabc019 ~!\u3042\uFF21\u00e9";

    @ParameterizedTest
    @ValueSource(strings = {"seed", "hybrid", "strict"})
    void ticksAndPolicyAgree(String profile) {
        var policy = new SecondPasswordPolicy(Settings.of(Map.of("madoguchi.second-password.policy", profile)));
        candidates().forEach(candidate -> {
            var ticked = policy.rules().stream().allMatch(rule -> candidate.matches("^(?:" + rule.getPattern() + ")$"));
            var taken = GUESSED.containsAll(policy.violated(candidate, NOBODY));
            assertEquals(taken, ticked, () -> profile + ": " + candidate);
        });
    }

    /** Of each length at a border, a thousand of letters, digits, and signs that are refused. */
    private static Stream<String> candidates() {
        var random = new Random(13);
        return Stream.of(0, 1, 7, 8, 9, 14, 15, 16, 127, 128, 129).flatMap(length -> Stream.of(9, SIGNS.length())
                .flatMap(signs -> Stream.generate(() -> random.ints(length, 0, signs)
                                .mapToObj(index -> SIGNS.substring(index, index + 1))
                                .collect(Collectors.joining()))
                        .limit(500)));
    }
}
