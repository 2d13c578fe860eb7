package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    /** Blanks, wide blanks, zero-width ones, and letters that show nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u3000\u3000", "\u200B\u200C\u200D\uFEFF", "\u2060", "\u3164", "\u2800", "\t\r\n"})
    void whatCannotBeSeenIsNoRecipient(String typed) {
        assertFalse(Recipient.isSeen(typed));
        assertEquals(Optional.empty(), new Recipient(typed, null, null, null, null, null, null).getName());
    }

    @Test
    void nameIsKeptAsOneLine() {
        var recipient = new Recipient(" 株式会社見本\n人事部 ", null, null, null, null, null, null);
        assertTrue(Recipient.isSeen("株式会社見本"));
        assertEquals(Optional.of("株式会社見本 人事部"), recipient.getName());
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01,2026-04-01", "2027-03-31,2026-04-01", "2026-12-31,2026-04-01"})
    void academicYearBeginsInApril(LocalDate day, LocalDate begin) {
        assertEquals(begin, Quota.beginOfYear(day));
    }
}
