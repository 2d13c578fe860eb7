package org.madoguchi.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.Await;

/** Nobody waits for a second attempt to connect, just after one that failed. */
class FailedAttemptTest {

    private static final String STATE = "08001";

    private final AtomicInteger attempts = new AtomicInteger();
    private final String here = "here " + System.nanoTime();

    @Test
    void isToldToWhoeverComesNext() {
        assertEquals("silent", fails(here).getMessage());
        var second = fails(here);
        assertEquals("silent", second.getMessage());
        assertEquals(STATE, second.getSQLState());
        assertEquals(1, attempts.get());
    }

    @Test
    void isOfOneDatabase() {
        fails(here);
        fails("elsewhere " + here);
        assertEquals(2, attempts.get());
    }

    @Test
    void isForgottenInAMoment() {
        fails(here);
        Await.until(
                () -> {
                    fails(here);
                    return attempts.get() == 2;
                },
                "a second attempt");
    }

    private SQLException fails(String where) {
        return assertThrows(SQLException.class, () -> FailedAttempt.connect(where, this::fail));
    }

    private Connection fail() throws SQLException {
        attempts.incrementAndGet();
        throw new SQLException("silent", STATE);
    }
}
