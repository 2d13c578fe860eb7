package org.madoguchi.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipCodeTest {

    @RepeatedTest(20)
    void isReadAsItIsWritten() {
        var code = SlipCode.random();
        assertTrue(SlipCode.grouped(code).matches("(....)-(....)-(....)"));
        assertEquals(Optional.of(code), SlipCode.parse(SlipCode.grouped(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EF01-2345", "abcdef012345", " abcd efOl 2345 ", "ＡＢＣＤ－ＥＦ０１－２３４５", "ABCDEFoi2345"})
    void isReadHoweverItIsTyped(String typed) {
        assertEquals(Optional.of("ABCDEF012345"), SlipCode.parse(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ABCD-EF01-234",
                "ABCD-EF01-23456",
                "ABCD-EF01-234U",
                "ABCD'EF01-2345",
                "-------------------------------------------------------------------------"
            })
    void isNoCode(String typed) {
        assertEquals(Optional.empty(), SlipCode.parse(typed));
    }
}
