package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "ｻﾄｳ　ﾀﾛｳ, さとう たろう",
        "Ｓ０００１２３, s000123",
        "ガギグ, がぎぐ",
        "Nguyễn, nguyen",
        "髙﨑 𠮷乃, 高崎 吉乃",
        "ヴァ, ゔぁ",
        "葛\uDB40\uDD00城 花子, 葛城 花子",
        "佐藤\u200B健一\u2060\uFEFF\u00AD, 佐藤健一",
        "'\u202E山田\uDBFF\uDFFF\uFFFE', 山田",
        "龍之介 鐵井 瀨奈 渡邉, 竜之介 鉄井 瀬奈 渡辺",
        "O’Brien, o'brien",
        "'a\u0000b', a b"
    })
    void isComparedWithoutWidthsCasesAccentsKindsOfKanaAndVariants(String text, String normalised) {
        assertEquals(normalised, SearchText.normalised(text));
    }

    @Test
    void accountIsFoundByIdNumberPartsOfNamesAndAddress() {
        assertEquals(
                Set.of(
                        "s0000123",
                        "0000123",
                        "123",
                        "佐藤太郎",
                        "藤太郎",
                        "太郎",
                        "郎",
                        "さと",
                        "と",
                        "taro.sato@mail.example.com",
                        "sato@mail.example.com"),
                SearchText.words("S0000123", "佐藤 太郎", "サト", "Taro.Sato@mail.example.com"));
    }

    @Test
    void longNamesStayWithinTheColumn() {
        var words = SearchText.words("x", "あ".repeat(60) + "い".repeat(140), null, null);
        assertTrue(words.stream().allMatch(word -> word.length() <= 64));
        assertTrue(words.size() <= 102);
    }

    @Test
    void blanksPartTerms() {
        assertEquals(List.of("佐藤", "たろう"), SearchText.terms("　佐藤\tタロウ 佐藤 "));
        assertEquals(List.of(), SearchText.terms(" \u0000 "));
    }

    /** A form that is compared by another one would otherwise be a third. */
    @Test
    void usualFormsStandForThemselves() {
        var name = "䂖亞惡龍﨑𠮷𣘺龜靍巌";
        assertEquals(SearchText.normalised(name), SearchText.normalised(SearchText.normalised(name)));
    }

    /** The last code point of all has none after it. */
    @Test
    void everyTermHasARange() {
        SearchText.terms("\uDBFF\uDFFF 山\uDBFF\uDFFF \uDBFF\uDFFD \uD800")
                .forEach(term -> assertTrue(SearchText.after(term).codePointAt(0) >= term.codePointAt(0), term));
    }

    /** Everything that begins with a word, and nothing else, lies from it to the one after. */
    @ParameterizedTest
    @CsvSource({"s00, s01", "佐藤, 佐藥", "𠮷, 𠮸", "'\uD7FF', '\uE000'"})
    void rangeEndsAfterAllThatBeginAlike(String word, String after) {
        assertEquals(after, SearchText.after(word));
        assertFalse(SearchText.after(word).startsWith(word));
    }
}
