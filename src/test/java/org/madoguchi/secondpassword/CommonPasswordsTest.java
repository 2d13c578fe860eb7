package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Context;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.Settings;

class CommonPasswordsTest {

    private static final Context NOBODY = new Context(null, null, null);

    private static List<Rule> violated(String profile, String candidate) {
        return new SecondPasswordPolicy(Settings.of(Map.of("madoguchi.second-password.policy", profile)))
                .violated(candidate, NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1",
                "PASSWORd1",
                "Password123",
                "Passw0rd",
                "P@ssw0rd",
                "P@ssw0rd1!",
                "Pa$$w0rd2024",
                "Qwerty123",
                "Qwerty12345",
                "1qaz2WSX",
                "1qaz@WSX1",
                "Zaq12wsx",
                "Q1w2e3r4",
                "A1b2c3d4",
                "Abcd1234",
                "Abc12345",
                "Aa123456",
                "Aa12345678",
                "Aaaaaaa1",
                "Abcabc123",
                "123456Aa",
                "Welcome1",
                "Welcome@123",
                "Admin2024!",
                "!Admin!123",
                "Sakura2026",
                "Sakura0401",
                "Sakura#1",
                "2026Sakura",
                "SakuraSakura1",
                "Tokyo2020",
                "Summer2026!",
                "Letmein1",
                "L3tm3in!",
                "Tanaka1999",
                "Hanako20050413",
                "Iloveyou2",
                "Trustno1",
                "Pass-word-1",
                "Doraemon777",
                "Daigaku12"
            })
    void refusesWhatManyPeopleChoose(String candidate) {
        assertEquals(List.of(Rule.COMMON), violated("seed", candidate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sakura8274!",
                "PasswordSakura1",
                "My-Sakura-7",
                "Tanaka-Hanako-1",
                "Password1x",
                "2Tanuki6Ponpoko",
                "Correct7horse",
                "Kq7xVz3m",
                "Qwertyish1"
            })
    void letsTheUncommonPass(String candidate) {
        assertEquals(List.of(), violated("seed", candidate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "111111111111111",
                "123456789012345",
                "passwordpassword",
                "qwertyuiop12345",
                "Administrator12",
                "password@1234567",
                "               a"
            })
    void refusesTheCommonOnesOfFifteenCharactersToo(String candidate) {
        assertEquals(List.of(Rule.COMMON), violated("strict", candidate));
    }

    /** ASVS 5.0, 6.2.4: at least the 3,000 most common ones that the policy would otherwise take. */
    @ParameterizedTest
    @CsvSource({"seed,8", "strict,15"})
    void knowsAtLeastThreeThousandThatWouldOtherwisePass(String profile, int shortest) throws IOException {
        var policy = new SecondPasswordPolicy(Settings.of(Map.of("madoguchi.second-password.policy", profile)));
        var known = usual().filter(password -> password.length() >= shortest)
                .filter(password -> policy.violated(password, NOBODY).equals(List.of(Rule.COMMON)))
                .count();
        assertTrue(known >= 3000, () -> known + " known");
    }

    @Test
    void coversEveryWordWithEveryUsualEnding() throws IOException {
        assertEquals(
                List.of(),
                usual().filter(password -> !GuessableWords.COMMON.cover(password))
                        .toList());
    }

    /** Each word of the resource with a capital, alone and doubled, with the endings that people add. */
    private static Stream<String> usual() throws IOException {
        var passwords = new HashSet<String>();
        for (var word : words()) {
            var capital = word.substring(0, 1).toUpperCase() + word.substring(1);
            for (var ending : endings()) {
                passwords.add(capital + ending);
                passwords.add(capital + word + ending);
            }
        }
        return passwords.stream();
    }

    private static List<String> endings() {
        var endings = new ArrayList<>(
                List.of("1", "12", "123", "1234", "12345", "123456", "!1", "1!", "@123", "#1", "007", "777"));
        IntStream.rangeClosed(1985, 2030).mapToObj(String::valueOf).forEach(endings::add);
        return endings;
    }

    private static Set<String> words() throws IOException {
        try (var resource = GuessableWords.class.getResourceAsStream("common-passwords.txt")) {
            var words = new HashSet<String>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            return words;
        }
    }
}
