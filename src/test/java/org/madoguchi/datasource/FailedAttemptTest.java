package org.madoguchi.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nobody waits for a second attempt to connect, just after one that took long and failed. */
class FailedAttemptTest {

    private static final String STATE = "08001";

    private final AtomicInteger attempts = new AtomicInteger();
    private final String here = "here " + System.nanoTime();
    private long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos(); // it may pass the end

    @Test
    void isToldToWhoeverComesNext() {
        assertEquals("silent", waits(here).getMessage());
        var second = waits(here);
        assertEquals("silent", second.getMessage());
        assertEquals(STATE, second.getSQLState());
        assertEquals(1, attempts.get());
    }

    @Test
    void isOfOneDatabase() {
        waits(here);
        waits("elsewhere " + here);
        assertEquals(2, attempts.get());
    }

    @Test
    void isForgottenInAMoment() {
        waits(here);
        pass(Duration.ofMillis(499));
        waits(here);
        assertEquals(1, attempts.get());
        pass(Duration.ofMillis(1));
        waits(here);
        assertEquals(2, attempts.get());
    }

    /** A database that refuses costs nobody behind any time, and may be back at once. */
    @Test
    void thatWasQuickIsNotKept() {
        fails(here, Duration.ofMillis(499));
        fails(here, Duration.ofMillis(499));
        assertEquals(2, attempts.get());
    }

    private SQLException waits(String where) {
        return fails(where, Duration.ofSeconds(2));
    }

    private SQLException fails(String where, Duration after) {
        return assertThrows(SQLException.class, () -> FailedAttempt.connect(where, () -> fail(after), () -> now));
    }

    private Connection fail(Duration after) throws SQLException {
        attempts.incrementAndGet();
        pass(after);
        throw new SQLException("silent", STATE);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
