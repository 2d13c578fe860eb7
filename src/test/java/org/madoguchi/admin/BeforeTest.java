package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeTest {

    @Test
    void momentIsReadAsItWasWritten() {
        var moment = Instant.parse("2026-04-01T00:00:00.123456Z");
        assertEquals(Optional.of(moment), Before.parse(moment.toString()));
    }

    /** A database refuses the last ones, which would be taken for one that is down. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"now", "2026-04-01", "\u0000", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void anythingElseIsTheNewest(String text) {
        assertEquals(Optional.empty(), Before.parse(text));
    }
}
