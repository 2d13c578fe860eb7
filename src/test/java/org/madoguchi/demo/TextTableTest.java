package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns stand under each other in a terminal, whatever they are written in. */
class TextTableTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "パスワード, 10", "ﾊﾟｽ, 3", "第2パスワード, 13", "（Ａ）, 6", "𠮷髙﨑, 6", "Nguyễn, 6", "'', 0"})
    void aFullWidthCharacterTakesTwoPlaces(String text, int places) {
        assertEquals(places, TextTable.width(text));
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        var table = TextTable.format(
                List.of(List.of("ユーザID", "状態"), List.of("s1", "一時停止 / suspended"), List.of("s0000123", "-")));
        assertEquals(String.join("\n", "ユーザID  状態", "s1        一時停止 / suspended", "s0000123  -"), table);
    }
}
