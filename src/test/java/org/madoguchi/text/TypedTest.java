package org.madoguchi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Test
    void widthIsNoMatter() {
        assertEquals("s0000123 ガ", Typed.narrow("ｓ００００１２３　ｶﾞ"));
    }

    /** Of a keyboard that writes kana, the hyphen is a long vowel sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab12-cd34",
                "ＡＢ１２－ＣＤ３４",
                "AB12ーCD34",
                "ab12ｰcd34",
                " AB12\u3000CD34 ",
                "AB12−CD34",
                "AB12\u200BCD34"
            })
    void codeIsReadHoweverItIsGrouped(String typed) {
        assertEquals("AB12CD34", Typed.code(typed));
    }

    @Test
    void dayIsOfAYearThatEveryDatabaseKeeps() {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), Typed.day("2026-04-01"));
        assertEquals(Optional.of(LocalDate.of(9999, 12, 31)), Typed.day("9999-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "2026/04/01", "+999999999-12-31", "-0001-01-01", "0026-04-01"})
    void whatIsNoSuchDayIsNone(String typed) {
        assertEquals(Optional.empty(), Typed.day(typed));
    }

    @Test
    void lettersThatLookLikeDigitsAreDigits() {
        assertEquals("0110", Typed.digitLike("oIlO"));
    }
}
