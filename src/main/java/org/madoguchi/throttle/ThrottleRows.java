package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Finds a counter's row and locks it, making it first where there is none. */
@ApplicationScoped
class ThrottleRows {

    @PersistenceContext
    private EntityManager entityManager;

    Throttle lock(String subject, Instant now) {
        var throttle = entityManager.find(Throttle.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (throttle != null) {
            return throttle;
        }
        insert(subject, now);
        return entityManager.find(Throttle.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A second node may insert the same row at the same instant. Its insert waits for this one and then adds nothing;
     * JPA has no words for that, so this is SQL that both databases know.
     */
    private void insert(String subject, Instant now) {
        entityManager.createNativeQuery("insert into throttle (subject, failures, since) values (?1, 0, ?2) "
                + "on conflict do nothing")
            .setParameter(1, subject).setParameter(2, now.atOffset(ZoneOffset.UTC)).executeUpdate();
    }
}
