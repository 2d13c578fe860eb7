package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No sign of a number leads out of the file's folder, or is one that a system of files refuses. */
class PdfNameTest {

    @ParameterizedTest
    @CsvSource({"26-000001,26-000001.pdf", "教第1_a.号,教第1_a.号.pdf", "../26:1*,..-26-1-.pdf", "26 ¥\\1,26---1.pdf"})
    void letterAndDigitStay(String number, String name) {
        assertEquals(name, PdfName.of(number));
    }
}
