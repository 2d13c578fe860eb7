package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.madoguchi.account.AccountErased;

/**
 * Puts the pseudonym of somebody who was erased in the place of the user ID, in the same transaction, and takes clients
 * and details away. The seals hold the rows' digests from before, so that the chain stays whole and an earlier export
 * still
 * proves what the rows said.
 */
@ApplicationScoped
public class AuditErasure {

    @PersistenceContext
    private EntityManager entityManager;

    void erase(@Observes AccountErased erased) {
        var key = AuditEvent.userKey(erased.userId());
        entityManager
                .createQuery(
                        "select s, e from AuditSeal s, AuditEvent e where s.eventId = e.id "
                                + "and (e.person = :key or e.actor = :key) and s.digest is null",
                        Object[].class)
                .setParameter("key", key)
                .getResultList()
                .forEach(row -> ((AuditSeal) row[0]).keepDigest((AuditEvent) row[1]));
        entityManager
                .createQuery("select e from AuditEvent e where e.person = :key or e.actor = :key", AuditEvent.class)
                .setParameter("key", key)
                .getResultList()
                .forEach(event -> event.rename(key, erased.pseudonym()));
    }
}
