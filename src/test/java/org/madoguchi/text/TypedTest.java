package org.madoguchi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void lettersThatLookLikeDigitsAreDigits() {
        assertEquals("0110", Typed.digitLike("oIlO"));
    }
}
