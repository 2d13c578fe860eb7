package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Context;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

class SecondPasswordPolicyTest {

    private static final Context NOBODY = new Context(null, null, null);
    private static final Context STUDENT =
            new Context("s2410937", "Kurosawa Benjiro", "b.kurosawa@u-hinode.nijigaoka.ac.jp");

    private static SecondPasswordPolicy policy(String profile) {
        return new SecondPasswordPolicy(Settings.of(Map.of(
                "madoguchi.second-password.policy",
                profile,
                "madoguchi.university.name.ja",
                "日の出大学",
                "madoguchi.university.name.en",
                "Hinode University")));
    }

    private static String violated(String profile, String candidate, Context context) {
        return policy(profile).violated(candidate, context).stream()
                .map(Rule::name)
                .findFirst()
                .orElse("");
    }

    /** Of this length, of upper case, lower case and digits, and no word. */
    private static String mixed(int length) {
        return "Kq7xVz3m".repeat(17).substring(0, length);
    }

    /** Of this length, of lower case alone, and no word. */
    private static String lower(int length) {
        return "kqexvzrm".repeat(17).substring(0, length);
    }

    @ParameterizedTest
    @CsvSource({
        "seed,0,TOO_SHORT",
        "seed,7,TOO_SHORT",
        "seed,8,''",
        "seed,128,''",
        "seed,129,TOO_LONG",
        "hybrid,7,TOO_SHORT",
        "hybrid,8,''",
        "hybrid,128,''",
        "hybrid,129,TOO_LONG",
        "strict,14,TOO_SHORT_STRICT",
        "strict,15,''",
        "strict,128,''",
        "strict,129,TOO_LONG"
    })
    void countsTheLength(String profile, int length, String rule) {
        assertEquals(rule, violated(profile, mixed(length), NOBODY));
    }

    @ParameterizedTest
    @CsvSource({
        "seed,8,NO_UPPER",
        "seed,15,NO_UPPER",
        "seed,128,NO_UPPER",
        "hybrid,8,NO_UPPER",
        "hybrid,14,NO_UPPER",
        "hybrid,15,''",
        "strict,15,''",
        "strict,7,TOO_SHORT_STRICT"
    })
    void asksForAMixtureByProfile(String profile, int length, String rule) {
        assertEquals(rule, violated(profile, lower(length), NOBODY));
    }

    @ParameterizedTest
    @CsvSource({
        "kq7xvz3m,NO_UPPER",
        "KQ7XVZ3M,NO_LOWER",
        "KqExVzRm,NO_DIGIT",
        "79135864,NO_UPPER",
        "kqexvzrm,NO_UPPER",
        "Kq7xVz3m,''",
        "Kq7!#~_x,''",
        "'Kq 7xVz3',''",
        "'  Kq7xVz',''",
        "'Kq7xVz  ',''",
        "' Kq7xV',TOO_SHORT"
    })
    void namesWhatIsMissingAndTrimsNothing(String candidate, String rule) {
        assertEquals(rule, violated("seed", candidate, NOBODY));
    }

    @Test
    void isTheManualsRuleUnlessToldOtherwise() {
        var policy = new SecondPasswordPolicy(Settings.of(Map.of()));
        assertEquals(List.of(), policy.violated(mixed(8), NOBODY));
        assertEquals(List.of(Rule.NO_UPPER, Rule.NO_DIGIT), policy.violated(lower(40), NOBODY));
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        assertEquals(
                List.of(Rule.TOO_SHORT, Rule.NO_UPPER, Rule.NO_DIGIT),
                policy("seed").violated("abc", NOBODY));
        assertEquals(List.of(Rule.FULL_WIDTH), policy("seed").violated("ａbc", NOBODY));
        assertEquals(List.of(Rule.COMMON), policy("seed").violated("Password1", NOBODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ｋq7xVz3m",
                "Kq7xVz3ｍ",
                "Kq７xVz3m",
                "Kq7xVz3！",
                "Kq7\u3000Vz3m",
                "Kq7xVz3あ",
                "Kq7xVz3か\u3099",
                "Kq7xVz3ア",
                "Kq7xVz3ー",
                "Kq7xVz3学",
                "Kq7xVz3\uD842\uDFB7",
                "Kq7xVz3￥",
                "ａ",
                "Kq7xVz3é学"
            })
    void tellsFullWidthInput(String candidate) {
        assertEquals("FULL_WIDTH", violated("seed", candidate, NOBODY));
        assertEquals("FULL_WIDTH", violated("strict", candidate, NOBODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kq7xVz3ｱ",
                "Kq7xVz3\u00e9",
                "Kq7xVz3e\u0301",
                "Kq7xVz3\u00a5",
                "Kq7xVz3\u00a0",
                "Kq7xVz3\t",
                "Kq7x\nVz3m",
                "Kq7x\u0000Vz3m",
                "Kq7xVz3\u007f",
                "Kq7xVz3\u200b",
                "Kq7xVz3\uD83D\uDE00",
                "Kq7xVz3\uD83D",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
            })
    void tellsOtherCharactersThatCannotBeUsed(String candidate) {
        assertEquals("NOT_PRINTABLE", violated("seed", candidate, NOBODY));
        assertEquals("NOT_PRINTABLE", violated("strict", candidate, NOBODY));
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', ':', ';', '<', '=',
                '>', '?', '@', '[', '\\', ']', '^', '_', '`', '{', '|', '}', '~'
            })
    void takesEveryHalfWidthSymbol(char symbol) {
        assertEquals("", violated("seed", "Kq7xVz3" + symbol, NOBODY));
    }

    /** The Kelvin sign is by Unicode's own word the letter K. */
    @Test
    void comparesInNfc() {
        assertEquals("", violated("seed", "\u212Aq7xVz3m", NOBODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S2410937s",
                "S2410937a",
                "sS2410937",
                "S2410937!a",
                "S2410937aA1",
                "s2410937S2410937",
                "2410937Aa",
                "Kurosawa1",
                "kurosawA2024!",
                "2001Kurosawa",
                "Kur0s@wa",
                "Benjiro0412",
                "KurosawaBenjiro1",
                "Benjiro_Kurosawa99",
                "KurosawaKurosawa1",
                "B.Kurosawa1",
                "B.KUROSAWA@u-hinode.nijigaoka.ac.jp123",
                "B.kurosawa@u-hinode.nijigaoka.ac.jp1",
                "U-Hinode1",
                "Uhinode2025",
                "Hinode2026",
                "HinodeUniversity1",
                "UniversityHinode1",
                "U-hinode.nijigaoka.ac.jp1",
                "Nijigaoka123",
                "Madoguchi1",
                "Madoguchi2026!",
                "M@d0guchi",
                "Hakkou2026",
                "madoguchiMADOGUCHI1"
            })
    void refusesWhatIsKnownAboutThePersonAndTheService(String candidate) {
        assertEquals("CONTEXT", violated("seed", candidate, STUDENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kurosawa-wo-7-kai-mita",
                "Hinode7Tsukinode",
                "MyMadoguchi4Me",
                "xx7S2410937yyY",
                "Benjiro8274!",
                "KurosawaHinode1"
            })
    void letsALongerPasswordContainSuchAWord(String candidate) {
        assertEquals("", violated("seed", candidate, STUDENT));
    }

    @Test
    void knowsNoContextOfOtherPeople() {
        assertEquals("", violated("seed", "Kurosawa1", new Context("s2410938", "黒沢 弁次郎", "x@y.z")));
        assertEquals("CONTEXT", violated("seed", "Kurosawa1", new Context(null, "Ｋｕｒｏｓａｗａ", "")));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void hasAMessageKeyForEachRule(Rule rule) {
        assertEquals("second_password.error." + rule.name().toLowerCase(), rule.key());
    }

    @Test
    void refusesAProfileThatDoesNotExist() {
        assertThrows(InvalidSettingException.class, () -> policy("Seed"));
    }
}
