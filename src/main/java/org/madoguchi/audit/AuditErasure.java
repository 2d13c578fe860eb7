package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.JobLock;

/**
 * Puts the pseudonym of somebody who was erased in the place of the user ID, in the same transaction, and takes clients
 * and details away. The seals hold the rows' digests from before, so that the chain stays whole and an earlier export
 * still proves what the rows said. Nothing is sealed meanwhile: a row that is being sealed as it was would be changed
 * under its seal.
 */
@ApplicationScoped
class AuditErasure {

    private static final int BATCH = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobLock lock;

    @Inject
    private Seals seals;

    void erase(@Observes AccountErased erased) {
        lock.hold(SealService.JOB);
        var key = AuditEvent.userKey(erased.userId());
        var events = Stream.concat(ofPerson(key).stream(), naming(key).stream().filter(event -> event.names(key)))
                .distinct()
                .toList();
        for (var first = 0; first < events.size(); first += BATCH) {
            erase(events.subList(first, Math.min(first + BATCH, events.size())), key, erased.pseudonym());
        }
    }

    private List<AuditEvent> ofPerson(String key) {
        return entityManager
                .createQuery("select e from AuditEvent e where e.person = :key or e.actor = :key", AuditEvent.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Kind and outcome together are what the index begins with. */
    private List<AuditEvent> naming(String key) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.kind in :kinds and e.outcome in :outcomes "
                                + "and lower(e.detail) like :named",
                        AuditEvent.class)
                .setParameter("kinds", AuditKind.namingOthers())
                .setParameter("outcomes", Outcome.known())
                .setParameter("named", "%=" + key + "%")
                .getResultList();
    }

    private void erase(List<AuditEvent> events, String key, String pseudonym) {
        var sealed = seals.of(events);
        events.forEach(event -> {
            var seal = sealed.get(event.getId());
            if (seal != null && !seal.hasDigest()) {
                seal.keepDigest(event);
            }
            event.rename(key, pseudonym);
        });
    }
}
