package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void cellsAreQuoted() {
        assertEquals("\"a\",\"b\"\"c,d\",\"\",\"窓口\"\r\n", CsvLine.of(List.of("a", "b\"c,d", "", "窓口")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠SUM"})
    void whatExcelWouldRunIsText(String text) {
        assertEquals("\"'" + text + "\"\r\n", CsvLine.of(List.of(text)));
    }

    @Test
    void signsElsewhereStay() {
        assertEquals("\"a=1\",\"2026-04-01\"\r\n", CsvLine.of(List.of("a=1", "2026-04-01")));
    }
}
