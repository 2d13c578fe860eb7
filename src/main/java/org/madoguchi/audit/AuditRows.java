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

    /** A person's events, newest first. */
    @Transactional(TxType.SUPPORTS)
    List<AuditEvent> find(String person, Instant since, int max) {
        return entityManager.createQuery("select e from AuditEvent e where e.person = :person and e.at >= :since "
                + "order by e.at desc, e.id desc", AuditEvent.class)
            .setParameter("person", person).setParameter("since", since).setMaxResults(max).getResultList();
    }
}
