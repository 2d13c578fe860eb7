package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** Adds rows to the trail and finds them. */
@ApplicationScoped
class AuditRows {

    @PersistenceContext
    private EntityManager entityManager;

    /** Commits with the caller's change. */
    @Transactional
    void add(AuditEvent event) {
        entityManager.persist(event);
        entityManager.persist(new UnsealedEvent(event));
    }

    /**
     * Commits by itself, whatever becomes of the caller's change. A database that is down has to be found out here and
     * not at the commit: Payara's interceptor gives the caller's transaction back after a rollback, but not after a
     * commit that failed.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void addAlone(AuditEvent event) {
        add(event);
        entityManager.flush();
    }

    /** Whether such an event has happened since then. */
    @Transactional(TxType.SUPPORTS)
    boolean isThere(AuditKind kind, String actor, String person, Instant since) {
        return !entityManager
                .createQuery(
                        "select e.id from AuditEvent e where e.person = :person and e.at > :since "
                                + "and e.kind = :kind and e.actor = :actor",
                        Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .setParameter("kind", kind)
                .setParameter("actor", actor)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** A person's events, newest first; not that staff have looked, which is for those who watch over staff. */
    @Transactional(TxType.SUPPORTS)
    List<AuditEvent> find(String person, Instant since, int max) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.at >= :since "
                                + "and e.kind <> :seen order by e.at desc, e.id desc",
                        AuditEvent.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .setParameter("seen", AuditKind.STUDENT_SEEN)
                .setMaxResults(max)
                .getResultList();
    }
}
