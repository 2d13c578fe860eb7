package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreQuoted() {
        assertEquals("\"山田, 花子\",\"\"\"x\"\"\",\"\",\"7\"\r\n", Csv.row("山田, 花子", "\"x\"", null, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠x"})
    void formulasAreText(String cell) {
        assertEquals("\"'" + cell + "\"\r\n", Csv.row(cell));
    }
}
