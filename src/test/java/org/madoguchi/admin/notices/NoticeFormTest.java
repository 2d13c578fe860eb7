package org.madoguchi.admin.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeFormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @Test
    void timeIsOfTheUniversity() {
        assertEquals(Instant.parse("2026-03-31T15:00:00Z"), NoticeForm.moment("2026-04-01T00:00", ZONE));
        assertEquals(Instant.parse("9998-12-31T14:59:00Z"), NoticeForm.moment("9998-12-31T23:59", ZONE));
    }

    /** It would be taken for none: a text would be shown at once, and a closing could not be kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59",
                "+12026-04-01T00:00",
                "0026-04-01T00:00",
                "-9999-01-01T00:00",
                "2026-02-30T00:00",
                "2026-04-01",
                "soon"
            })
    void whatIsNoTimeOfATextIsAFault(String typed) {
        assertThrows(DateTimeException.class, () -> NoticeForm.moment(typed, ZONE));
    }
}
