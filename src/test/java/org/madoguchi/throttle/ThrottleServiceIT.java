package org.madoguchi.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Counters hold in the database, however many count at once. */
@ServiceTest
class ThrottleServiceIT {

    private static final int FREE = 4;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    private ThrottleService throttle;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void ofTwentyAttemptsAtOnceTheFreeOnesAndOneMoreAreAdmitted() throws Exception {
        var admitted = AtOnce.call(20, () -> throttle.attempt("at-once", FREE)).stream()
                .flatMap(Optional::stream)
                .toList();
        assertEquals(5, admitted.size());
        assertEquals(Set.of(1, 2, 3, 4, 5), admitted.stream().collect(Collectors.toSet()));
        assertEquals(5, stored("at-once"));
    }

    @Test
    void ofTwentyTakersAtOnceAsManySucceedAsThereAre() throws Exception {
        var taken = AtOnce.call(20, () -> throttle.take("budget-at-once", 3, WINDOW));
        assertEquals(3, taken.stream().filter(success -> success).count());
        assertTrue(throttle.isUsedUp("budget-at-once", 3, WINDOW));
    }

    @Test
    void attemptsDuringTheWaitDoNotProlongIt() {
        fail("waiting", 5);
        for (var second = 0; second < 29; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), throttle.attempt("waiting", FREE));
        }
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.of(6), throttle.attempt("waiting", FREE));
        assertEquals(Optional.empty(), throttle.attempt("waiting", FREE));
    }

    @Test
    void clearedCounterBeginsAnew() {
        fail("cleared", 5);
        throttle.clear("cleared");
        assertEquals(Optional.of(1), throttle.attempt("cleared", FREE));
    }

    @Test
    void attemptTakenBackIsNotCounted() {
        fail("outage", 5);
        clock.advance(Duration.ofSeconds(30));
        assertEquals(Optional.of(6), throttle.attempt("outage", FREE));
        throttle.takeBack("outage");
        assertEquals(Optional.of(6), throttle.attempt("outage", FREE));
    }

    @Test
    void oneSubjectDoesNotSlowAnother() {
        fail("stranger", 5);
        assertEquals(Optional.of(1), throttle.attempt("neighbour", FREE));
    }

    @Test
    void attemptIsCountedAlthoughTheCallerRollsBack() throws Exception {
        transaction.begin();
        throttle.attempt("rolled-back", FREE);
        transaction.rollback();
        assertEquals(1, stored("rolled-back"));
    }

    @Test
    void whatTheCallerRollsBackIsNotTaken() throws Exception {
        transaction.begin();
        assertTrue(throttle.take("not-done", 1, WINDOW));
        transaction.rollback();
        assertFalse(throttle.isUsedUp("not-done", 1, WINDOW));
        assertTrue(throttle.take("not-done", 1, WINDOW));
    }

    @Test
    void budgetComesBackWithTheNextWindow() {
        assertTrue(throttle.take("window", 1, WINDOW));
        assertFalse(throttle.take("window", 1, WINDOW));
        clock.advance(WINDOW);
        assertFalse(throttle.isUsedUp("window", 1, WINDOW));
        assertTrue(throttle.take("window", 1, WINDOW));
    }

    @Test
    void firstFailureCausesAWaitWhereNoneIsFree() {
        assertEquals(Optional.of(1), throttle.attempt("none-free", 0));
        clock.advance(Duration.ofSeconds(29));
        assertEquals(Optional.empty(), throttle.attempt("none-free", 0));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.of(2), throttle.attempt("none-free", 0));
    }

    @Test
    void oldCountersAreRemovedAndNewOnesKept() {
        throttle.attempt("old", FREE);
        clock.advance(Duration.ofDays(2));
        throttle.attempt("new", FREE);
        throttle.removeBefore(clock.instant().minus(Duration.ofDays(1)));
        assertEquals(Optional.of(1), throttle.attempt("old", FREE));
        assertEquals(Optional.of(2), throttle.attempt("new", FREE));
    }

    private void fail(String subject, int times) {
        for (var failure = 1; failure <= times; failure++) {
            assertEquals(Optional.of(failure), throttle.attempt(subject, FREE));
        }
    }

    private int stored(String subject) {
        return ((Number) entities.createNativeQuery("SELECT failures FROM throttle WHERE subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult())
                .intValue();
    }
}
