package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.madoguchi.client.Client;

/** A row fits its columns and one line, whatever was typed. */
class AuditEventTest {

    @Test
    void textIsCutAndCleaned() {
        var event = event("A\r\nB" + "c".repeat(100), "d\0e\n" + "f".repeat(3000));
        assertEquals("a b" + "c".repeat(61), event.getPerson().orElseThrow());
        assertEquals("de " + "f".repeat(1997), event.getDetail());
    }

    @Test
    void logLineIsOneLine() {
        assertFalse(event("x\nSEVERE forged", "y\u2028z").toString().matches("(?s).*[\\r\\n\u2028].*"));
    }

    @Test
    void absentPersonStaysAbsent() {
        assertEquals("", event(null, null).getDetail());
        assertFalse(event(null, null).getPerson().isPresent());
    }

    private static AuditEvent event(String person, String detail) {
        return new AuditEvent(AuditKind.LOGIN, Outcome.REFUSED, null, person, detail, Client.SYSTEM, Instant.EPOCH);
    }
}
