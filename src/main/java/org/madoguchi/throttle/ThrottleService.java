package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Slows guessing (OWASP Authentication Cheat Sheet; NIST SP 800-63B-4, 3.2.2). Counters live in the database, are
 * changed under a row lock in a transaction of their own, and so hold across nodes and restarts. An attempt is counted
 * before it is made and taken back when it succeeds: attempts made at the same instant cannot slip past together.
 */
@ApplicationScoped
public class ThrottleService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ThrottleRows rows;

    @Inject
    private Clock clock;

    /**
     * Counts an attempt as a failure beforehand.
     *
     * @param free failures in a row without a wait
     * @return the failures in a row including this one, or empty when the subject must wait; then nothing is counted
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Integer> attempt(String subject, int free) {
        var now = clock.instant();
        return rows.change(subject, now, throttle -> throttle.attempt(free, now));
    }

    /** The attempt failed by an outage: it does not count. */
    @Transactional(TxType.REQUIRES_NEW)
    public void takeBack(String subject) {
        rows.lock(subject).ifPresent(Throttle::takeBack);
    }

    /**
     * The attempt succeeded, or the account's secret was reset: counting starts anew. Joins the caller's transaction.
     */
    @Transactional
    public void clear(String subject) {
        entityManager
                .createQuery("delete from Throttle t where t.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /**
     * Takes one of a wide budget that is renewed each window; false when it is used up. Around a window's end twice as
     * many may pass: {@link BudgetService} is for those where that matters. Joins the caller's transaction: what is not
     * done is not counted, and no second connection is needed.
     */
    @Transactional
    public boolean take(String subject, int budget, Duration window) {
        var now = clock.instant();
        return rows.change(subject, now, throttle -> throttle.take(budget, window, now));
    }

    /** Whether nothing of a budget is left in the present window. */
    @Transactional(TxType.SUPPORTS)
    public boolean isUsedUp(String subject, int budget, Duration window) {
        return Optional.ofNullable(entityManager.find(Throttle.class, subject))
                .filter(throttle -> throttle.isUsedUp(budget, window, clock.instant()))
                .isPresent();
    }

    /** The end of a wait, and how many failures in a row have brought it about. */
    public record Wait(Instant until, int failures) {}

    /** The wait that the subject is in. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Wait> findWait(String subject) {
        return Optional.ofNullable(entityManager.find(Throttle.class, subject))
                .filter(throttle -> throttle.isBlocked(clock.instant()))
                .map(throttle -> new Wait(throttle.getBlockedUntil().orElseThrow(), throttle.getFailures()));
    }

    /** Whether anything has been counted for one of these. */
    @Transactional(TxType.SUPPORTS)
    public boolean isCounting(Collection<String> subjects) {
        return entityManager
                        .createQuery(
                                "select count(t) from Throttle t where t.subject in :subjects and t.failures > 0",
                                Long.class)
                        .setParameter("subjects", subjects)
                        .getSingleResult()
                > 0;
    }

    /** Removes counters untouched since the given time; returns how many. */
    @Transactional
    public int removeBefore(Instant time) {
        return entityManager
                .createQuery("delete from Throttle t where t.since < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
