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

    /** They take the original on paper only, which the applicant is told before anything is paid. */
    @ParameterizedTest
    @ValueSource(
            strings = {"外務省 領事局", "公印確認のため", "アポスティーユ", "For an Apostille", "Ministry of Foreign Affairs", "MOFA, Tokyo"
            })
    void whoLegalisesPapersIsKnownWhereverItIsWritten(String said) {
        assertTrue(new Recipient(said, null, null, null, null, null, null).isLegalising());
        assertTrue(new Recipient("株式会社見本", said, null, null, null, null, null).isLegalising());
        assertTrue(new Recipient("株式会社見本", null, null, null, null, said, null).isLegalising());
        assertTrue(new Recipient("株式会社見本", null, null, null, null, null, said).isLegalising());
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社見本", "外務員試験の受験", "mofas"})
    void whoDoesNotIsNotTakenForIt(String said) {
        assertFalse(new Recipient(said, null, null, null, null, said, null).isLegalising());
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01,2026-04-01", "2027-03-31,2026-04-01", "2026-12-31,2026-04-01"})
    void academicYearBeginsInApril(LocalDate day, LocalDate begin) {
        assertEquals(begin, Quota.beginOfYear(day));
    }
}
