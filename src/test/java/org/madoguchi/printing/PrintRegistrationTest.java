package org.madoguchi.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.Certificate;

/** A number comes late, with an end of its own. */
class PrintRegistrationTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(7));

    private final PrintRegistration registration =
            new PrintRegistration(order(), List.of(), new ManualProvider(), UNTIL, NOW);

    private static PrintOrder order() {
        var account = new Account("s0000123", "例示 花", Locale.JAPANESE, NOW);
        var none = Collections.<Certificate>singletonList(null);
        return new PrintOrder("A26-000001", account, none, LocalDate.of(2026, 4, 8));
    }

    private static Registration says(PrintState state, Instant until) {
        return new Registration("r", state, state == PrintState.REGISTERING ? null : "X2345678", until);
    }

    @Test
    void earlierEndIsTheEnd() {
        registration.told(says(PrintState.READY, UNTIL.minusSeconds(1)), NOW);
        assertEquals(UNTIL.minusSeconds(1), registration.getUntil());
        registration.told(says(PrintState.READY, UNTIL.plusSeconds(1)), NOW);
        assertEquals(UNTIL.minusSeconds(1), registration.getUntil());
    }

    @Test
    void numberComesLater() {
        assertFalse(registration.told(says(PrintState.REGISTERING, null), NOW));
        assertTrue(registration.getNumber().isEmpty());
        assertEquals("r", registration.getReference().orElseThrow());
        assertTrue(registration.told(says(PrintState.READY, UNTIL), NOW));
        assertEquals("X2345678", registration.getNumber().orElseThrow());
        assertFalse(registration.told(says(PrintState.READY, UNTIL), NOW), "once");
    }

    @Test
    void printedIsOnlyWhatTheServiceSays() {
        registration.told(says(PrintState.READY, UNTIL), NOW);
        assertTrue(registration.expire(UNTIL.plusSeconds(1)));
        assertFalse(registration.told(says(PrintState.PRINTED, UNTIL), UNTIL.plusSeconds(2)));
        assertEquals(PrintState.EXPIRED, registration.getState());
        assertTrue(registration.getPrintedAt().isEmpty());
    }

    @Test
    void whatIsOverStaysSo() {
        registration.told(says(PrintState.PRINTED, UNTIL), NOW);
        assertFalse(registration.cancel(NOW));
        assertFalse(registration.expire(UNTIL.plusSeconds(1)));
        assertEquals(NOW, registration.getPrintedAt().orElseThrow());
    }

    @Test
    void nothingIsNotPrinted() {
        assertThrows(IllegalArgumentException.class, () -> new PrintOrder("A", null, List.of(), LocalDate.MAX));
    }
}
