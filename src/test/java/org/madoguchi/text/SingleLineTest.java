package org.madoguchi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes from outside forges a line, turns the reading or breaks a column. */
class SingleLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\t", "\u0085", "\u2028", "\u2029", "\f\n\n"})
    void lineEndIsOneSpace(String end) {
        assertEquals("a b", SingleLine.of("a" + end + "b", 10));
    }

    /** NUL, escape, a C1 control, zero width, soft hyphen, BOM, the overrides, embeddings and isolates, tag. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\u001b",
                "\u007f",
                "\u009b",
                "\u200b",
                "\u200e",
                "\u200f",
                "\u00ad",
                "\ufeff",
                "\u202a",
                "\u202b",
                "\u202c",
                "\u202d",
                "\u202e",
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069",
                "\ud800",
                "\udc00",
                "\udb40\udc41"
            })
    void invisibleCharacterGoes(String character) {
        assertEquals("ab", SingleLine.of("a" + character + "b", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"窓口 é 😀", "葛\udb40\udd00城", "𠮷田", "ﾀﾛｳ", "(^o^)/"})
    void visibleTextStays(String text) {
        assertEquals(text, SingleLine.of(text, 20));
    }

    @ParameterizedTest
    @CsvSource({"3, abc", "4, abc", "5, abc😀", "6, abc😀d", "0, ''"})
    void characterIsNotCutInTwo(int max, String cut) {
        assertEquals(cut, SingleLine.of("abc😀d", max));
    }

    @Test
    void cleaningComesBeforeCutting() {
        assertEquals("abc", SingleLine.of("\0\0\0  abc", 3));
        assertEquals("ab", SingleLine.of("ab cd", 3));
    }

    @Test
    void absentIsEmpty() {
        assertEquals("", SingleLine.of(null, 5));
        assertEquals("", SingleLine.each(null, 5));
    }

    @Test
    void linesStayLinesAndEachIsCleaned() {
        assertEquals("550-5.1.1 no\n550 such user", SingleLine.each("550-5.1.1 \0no\r\n\r\n550 such\tuser\n", 100));
        assertEquals("550-5.1.1\n55", SingleLine.each("550-5.1.1\n550", 12));
    }

    @Test
    void ofATextOnlyWhatNobodySeesGoes() {
        assertEquals("# One\n\n\t- two\n  three", SingleLine.lines("# \u202eOne\r\n\r\n\t- t\0wo\r  three\ud83d \n"));
    }
}
