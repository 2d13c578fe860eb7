package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueNumberTest {

    @ParameterizedTest
    @CsvSource({
        "{year}-{series}-{n:6}, 2026-TR-000042",
        "{series}{n:1}/{year}, TR42/2026",
        "A{year}{series}{n:9}, A2026TR000000042"
    })
    void isWrittenAsTheSettingSays(String format, String written) {
        assertEquals(written, new IssueNumber(format, "TR", 2026, 42).toString());
    }

    @Test
    void isNeverCut() {
        assertEquals("TR1234567", new IssueNumber("{series}{n:6}", "TR", 2026, 1_234_567).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2027-01-01, 2026", "2027-03-31, 2026"})
    void academicYearBeginsInApril(LocalDate day, int year) {
        assertEquals(year, AcademicYear.of(day));
    }
}
