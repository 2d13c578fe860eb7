package org.madoguchi.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** No window of the configured length has more uses than the budget, wherever it begins and however many ask. */
@ServiceTest
class BudgetServiceIT {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    private BudgetService budgets;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @Test
    void ofThirtyAtOnceAsManySucceedAsThereAre() throws Exception {
        assertEquals(3, takenAtOnce("thirty"));
        clock.advance(WINDOW);
        assertEquals(3, takenAtOnce("thirty"), "places used before are taken by one each");
    }

    private long takenAtOnce(String subject) throws Exception {
        return AtOnce.call(30, () -> budgets.take(subject, 3, WINDOW)).stream()
                .filter(Optional::isPresent)
                .count();
    }

    /** As an outsider did it: one, then two short of the window's end, two more right after it. */
    @Test
    void aroundTheEndOfAWindowThereAreNoMore() {
        assertTrue(take("around"));
        clock.advance(Duration.ofSeconds(886));
        assertTrue(take("around"));
        assertTrue(take("around"));
        assertFalse(take("around"));
        clock.advance(Duration.ofSeconds(16));
        assertTrue(take("around"), "the first is 902 s old");
        assertFalse(take("around"));
        clock.advance(Duration.ofSeconds(33));
        assertFalse(take("around"));
        clock.advance(WINDOW.minusSeconds(49));
        assertTrue(take("around"), "the second is 900 s old");
    }

    @Test
    void waitEndsWhenTheOldestIsAWindowOld() {
        assertEquals(Optional.empty(), budgets.findWait("wait", 2, WINDOW));
        var first = clock.instant();
        take("wait");
        clock.advance(Duration.ofMinutes(5));
        assertEquals(Optional.empty(), budgets.findWait("wait", 2, WINDOW));
        take("wait");
        assertEquals(Optional.of(first.plus(WINDOW)), budgets.findWait("wait", 2, WINDOW));
        clock.advance(Duration.ofMinutes(10));
        assertEquals(Optional.empty(), budgets.findWait("wait", 2, WINDOW));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndNoMore() {
        var first = budgets.take("back", 1, WINDOW).orElseThrow();
        budgets.giveBack(first);
        clock.advance(Duration.ofSeconds(1));
        assertTrue(budgets.take("back", 1, WINDOW).isPresent());
        budgets.giveBack(first);
        assertTrue(budgets.take("back", 1, WINDOW).isEmpty(), "the place is another's by now");
    }

    @Test
    void windowBeginsWhenTheUseEnds() {
        var use = budgets.take("long", 1, WINDOW).orElseThrow();
        clock.advance(Duration.ofSeconds(8));
        budgets.prolong(use);
        clock.advance(WINDOW.minusSeconds(1));
        assertTrue(budgets.take("long", 1, WINDOW).isEmpty());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(budgets.take("long", 1, WINDOW).isPresent());
    }

    @Test
    void whatTheCallerRollsBackIsNotTaken() throws Exception {
        transaction.begin();
        assertTrue(budgets.take("undone", 1, WINDOW).isPresent());
        transaction.rollback();
        assertTrue(budgets.take("undone", 1, WINDOW).isPresent());
    }

    @Test
    void budgetOfNothingAllowsNothing() {
        assertTrue(budgets.take("nothing", 0, WINDOW).isEmpty());
    }

    @Test
    void oldUsesAreRemovedAndNewOnesKept() {
        take("sweep-old");
        clock.advance(Duration.ofMinutes(1));
        var now = clock.instant();
        take("sweep-new");
        assertTrue(budgets.removeBefore(now) >= 1);
        assertTrue(budgets.findWait("sweep-old", 1, WINDOW).isEmpty());
        assertTrue(budgets.findWait("sweep-new", 1, WINDOW).isPresent());
    }

    private boolean take(String subject) {
        return budgets.take(subject, subject.equals("wait") ? 2 : 3, WINDOW).isPresent();
    }
}
