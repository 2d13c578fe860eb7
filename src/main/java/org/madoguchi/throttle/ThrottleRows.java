package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Changes counters' rows, each under its lock. */
@ApplicationScoped
class ThrottleRows {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Changes a counter and keeps it, whether or not it was there. Most are not: what a right login has counted is gone
     * after it. So this begins with a new one, and one statement is enough for it.
     *
     * @param change what to do; it may be asked again with the counter that was there
     */
    <T> T change(String subject, Instant now, Function<Throttle, T> change) {
        var fresh = new Throttle(subject, now);
        var result = change.apply(fresh);
        if (insert(fresh)) {
            return result;
        }
        return lock(subject).map(change).orElseGet(() -> change(subject, now, change)); // it has just been removed
    }

    /** The counter, which nobody else changes until this transaction ends. */
    Optional<Throttle> lock(String subject) {
        return Optional.ofNullable(entityManager.find(Throttle.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Of two inserts at the same instant the second waits for the first and then adds nothing. JPA has no words for
     * that, so this is SQL that both databases know. The type of a wait that is absent has to be said to PostgreSQL.
     */
    private boolean insert(Throttle fresh) {
        return entityManager
                        .createNativeQuery("insert into throttle (subject, failures, since, blocked_until) "
                                + "values (?1, ?2, ?3, cast(?4 as timestamp with time zone)) on conflict do nothing")
                        .setParameter(1, fresh.getSubject())
                        .setParameter(2, fresh.getFailures())
                        .setParameter(3, fresh.getSince().atOffset(ZoneOffset.UTC))
                        .setParameter(
                                4,
                                fresh.getBlockedUntil().map(Instant::toString).orElse(null))
                        .executeUpdate()
                > 0;
    }
}
