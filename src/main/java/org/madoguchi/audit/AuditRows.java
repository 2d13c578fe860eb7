package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * Whether such an event by this actor, about this person or about nobody, has happened since then.
     *
     * @param detail that it has; empty for any
     */
    @Transactional(TxType.SUPPORTS)
    boolean isThere(AuditKind kind, String actor, Optional<String> person, Optional<String> detail, Instant since) {
        var query = entityManager
                .createQuery(
                        "select e.id from AuditEvent e where e.at > :since and e.kind = :kind and e.actor = :actor and "
                                + (person.isPresent() ? "e.person = :person" : "e.person is null")
                                + (detail.isPresent() ? " and e.detail = :detail" : ""),
                        Long.class)
                .setParameter("since", since)
                .setParameter("kind", kind)
                .setParameter("actor", actor)
                .setMaxResults(1);
        person.ifPresent(one -> query.setParameter("person", one));
        detail.ifPresent(one -> query.setParameter("detail", one));
        return !query.getResultList().isEmpty();
    }

    /** A person's events, newest first; not that staff have looked, which is for those who watch over staff. */
    @Transactional(TxType.SUPPORTS)
    List<AuditEvent> find(String person, Instant since, int max) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.at >= :since "
                                + "and e.kind not in :looks order by e.at desc, e.id desc",
                        AuditEvent.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .setParameter("looks", AuditKind.looks())
                .setMaxResults(max)
                .getResultList();
    }

    /** What of a person's events stands in the own history, newest first; see {@link HistoryPart}. */
    @Transactional(TxType.SUPPORTS)
    List<AuditEvent> findOwn(String person, Instant since, int max) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.at >= :since "
                                + "and (e.kind in :entry or e.kind in :caused "
                                + "or e.kind in :staff and e.actor is not null "
                                + "or e.kind in :own and e.actor = e.person) order by e.at desc, e.id desc",
                        AuditEvent.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .setParameter("entry", HistoryPart.ENTRY.kinds())
                .setParameter("caused", HistoryPart.CAUSED.kinds())
                .setParameter("staff", HistoryPart.STAFF.kinds())
                .setParameter("own", HistoryPart.OWN.kinds())
                .setMaxResults(max)
                .getResultList();
    }
}
