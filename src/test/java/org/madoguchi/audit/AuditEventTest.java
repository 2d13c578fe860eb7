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

    @Test
    void whatStaffDidStaysStaffs() {
        var staff = new AuditEvent(
                AuditKind.HELP_RESET,
                Outcome.SUCCESS,
                "admin",
                "s1",
                "act=RESET;asked-by=clerk;remark=x",
                new Client("192.0.2.1", "agent"),
                "7K2M-9QXA",
                Instant.EPOCH);
        staff.rename("s1", "gone:1");
        assertEquals("gone:1", staff.getPerson().orElseThrow());
        assertEquals("act=RESET;asked-by=clerk", staff.getDetail());
        assertEquals("192.0.2.1", staff.getClientAddress());
        assertEquals("7K2M-9QXA", staff.getRequestId().orElseThrow());
    }

    @Test
    void whatThePersonDidTellsNothingMore() {
        var own = new AuditEvent(
                AuditKind.LOGIN,
                Outcome.SUCCESS,
                "s1",
                "s1",
                "state=READY",
                new Client("192.0.2.1", "agent"),
                "7K2M-9QXA",
                Instant.EPOCH);
        own.rename("s1", "gone:1");
        assertEquals("", own.getDetail() + own.getClientAddress() + own.getUserAgent());
        assertFalse(own.getRequestId().isPresent());
    }

    private static AuditEvent event(String person, String detail) {
        return new AuditEvent(
                AuditKind.LOGIN, Outcome.REFUSED, null, person, detail, Client.SYSTEM, "7K2M-9QXA", Instant.EPOCH);
    }
}
