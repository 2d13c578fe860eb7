package org.madoguchi.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guessing gets slower and slower, but not for ever; budgets last a window. */
class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final int FREE = 4;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Throttle throttle = new Throttle("account:s0000101", NOW);

    @Test
    void newSubjectMayTry() {
        assertFalse(throttle.isBlocked(NOW));
        assertEquals(0, throttle.getFailures());
    }

    @Test
    void firstFourFailuresAreFree() {
        for (var failure = 1; failure <= FREE; failure++) {
            throttle.fail(FREE, NOW);
            assertEquals(failure, throttle.getFailures());
            assertFalse(throttle.isBlocked(NOW), "after " + failure);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 30",
        "6, 60",
        "7, 120",
        "8, 240",
        "9, 480",
        "10, 960",
        "11, 1920",
        "12, 3600",
        "13, 3600",
        "99, 3600"
    })
    void waitDoublesUpToAnHour(int failures, long seconds) {
        fail(failures);
        assertTrue(throttle.isBlocked(NOW.plusSeconds(seconds).minusNanos(1)));
        assertFalse(throttle.isBlocked(NOW.plusSeconds(seconds)));
    }

    @Test
    void waitBeginsAtTheLastFailure() {
        fail(5);
        throttle.fail(FREE, NOW.plusSeconds(30));
        assertTrue(throttle.isBlocked(NOW.plusSeconds(89)));
        assertFalse(throttle.isBlocked(NOW.plusSeconds(90)));
    }

    @Test
    void failureTakenBackIsNotCountedAndLeavesNoWait() {
        fail(5);
        throttle.takeBack();
        assertEquals(4, throttle.getFailures());
        assertFalse(throttle.isBlocked(NOW));
    }

    @Test
    void nothingTakenBackStaysNothing() {
        throttle.takeBack();
        assertEquals(0, throttle.getFailures());
    }

    @Test
    void budgetIsUsedUpUntilItsWindowEnds() {
        assertTrue(throttle.take(2, WINDOW, NOW));
        assertFalse(throttle.isUsedUp(2, WINDOW, NOW));
        assertTrue(throttle.take(2, WINDOW, NOW.plusSeconds(60)));
        assertTrue(throttle.isUsedUp(2, WINDOW, NOW.plusSeconds(60)));
        var last = NOW.plus(WINDOW).minusNanos(1);
        assertFalse(throttle.take(2, WINDOW, last));
        assertTrue(throttle.isUsedUp(2, WINDOW, last));
        assertFalse(throttle.isUsedUp(2, WINDOW, NOW.plus(WINDOW)));
        assertTrue(throttle.take(2, WINDOW, NOW.plus(WINDOW)));
    }

    @Test
    void renewedBudgetIsWhole() {
        assertTrue(throttle.take(2, WINDOW, NOW));
        assertTrue(throttle.take(2, WINDOW, NOW));
        var later = NOW.plus(WINDOW).plusSeconds(1);
        assertTrue(throttle.take(2, WINDOW, later));
        assertTrue(throttle.take(2, WINDOW, later));
        assertFalse(throttle.take(2, WINDOW, later));
        assertFalse(throttle.take(2, WINDOW, later.plus(WINDOW).minusNanos(1)));
    }

    @Test
    void refusalTakesNothing() {
        assertTrue(throttle.take(1, WINDOW, NOW));
        assertFalse(throttle.take(1, WINDOW, NOW));
        assertTrue(throttle.take(2, WINDOW, NOW));
    }

    @Test
    void budgetOfNothingAllowsNothing() {
        assertFalse(throttle.take(0, WINDOW, NOW));
    }

    private void fail(int times) {
        for (var failure = 0; failure < times; failure++) {
            throttle.fail(FREE, NOW);
        }
    }
}
