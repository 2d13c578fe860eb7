package org.madoguchi.admin.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From: 佐藤 太郎 <Taro.Sato@mail.example.com> | taro.sato@mail.example.com | ",
                "学籍番号Ｓ００００１２３の佐藤です。ログインできません。 | | s0000123",
                "ユーザID：s0000123（メール：a_b%c@example.ac.jp） | a_b%c@example.ac.jp | s0000123"
            })
    void idsAndAddressesAreReadOutOfALine(String typed, String address, String userId) {
        var line = SearchLine.of(typed);
        assertTrue(line.isPasted());
        assertEquals(address == null ? List.of() : List.of(address), line.addresses());
        assertEquals(userId == null ? List.of() : List.of(userId), line.userIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0000123", " Ｓ００００１２３ ", "taro@example.com", "佐藤", "佐藤 太郎", "2", ""})
    void whatWasTypedIsLookedForAsItIs(String typed) {
        assertFalse(SearchLine.of(typed).isPasted());
    }

    @Test
    void longTextsAreNoNames() {
        assertEquals(List.of(), SearchLine.of("い ろ は に ほ へ と").terms());
        assertTrue(SearchLine.of("x".repeat(10_000)).terms().get(0).length() <= 1000);
        assertTrue(SearchLine.of(null).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'neil",
                "_guest",
                "yamada+t",
                "müller",
                "s1$",
                "x=y",
                "ab#c",
                "a123456789b123456789c123456789" + "d123456789e123456789f123456789g123456789"
            })
    void whatNoUserIdHasIsSaid(String typed) {
        assertTrue(SearchLine.of(typed).isNoUserId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0000123", "Ｓ００００１２３", "a.b-c_d@e", "taro+x@example.com", "佐藤", "Sato Taro", ""})
    void anythingElseMayBeOneOrIsNotMeantAsOne(String typed) {
        assertFalse(SearchLine.of(typed).isNoUserId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"w12.佐藤", "us0000123", "u"})
    void placesInTheListAreReadAsTheyWereWritten(String text) {
        assertEquals(text, Cursor.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "w.x", "w9999999999999999999999.x", "x", "u\u0000"})
    void noPlaceIsTheStart(String text) {
        assertEquals(Cursor.START, Cursor.parse(text));
    }
}
