package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;

/**
 * Continues the hash chain. What is left to do stands in {@code audit_unsealed}, whose rows commit with the events: a
 * search in the trail for what has no seal would look at all of it, and one back from the last seal would miss an event
 * whose transaction took longer than the look back, or whose node's clock is slow.
 */
@ApplicationScoped
@Transactional
class SealService {

    private static final Logger LOGGER = Logger.getLogger(SealService.class.getName());

    /** Its row keeps others from sealing. */
    static final String JOB = "audit-seal";

    /** Events sealed in one transaction, at most. */
    static final int BATCH = 1000;
    /** Seals added by one statement: EclipseLink's time for a native one grows with the square of its parameters. */
    private static final int ROWS = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobLock lock;

    @Inject
    private Seals seals;

    /** Seals new events within seconds, on every node. */
    @Produces
    static Job job(SealService service) {
        return Job.steps(JOB, Duration.ofSeconds(2), () -> service.sealBatch() == BATCH);
    }

    /** Seals the oldest unsealed events; says how many. None while another node is at it. */
    public int sealBatch() {
        if (!lock.take(JOB)) {
            return 0;
        }
        var events = unsealed();
        if (!events.isEmpty()) {
            var head = head();
            seal(head, events);
            forget(head);
        }
        return events.size();
    }

    private List<AuditEvent> unsealed() {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e, UnsealedEvent u where u.eventId = e.id " + "order by u.eventId",
                        AuditEvent.class)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void seal(ChainHead head, List<AuditEvent> events) {
        var last = head;
        for (var first = 0; first < events.size(); first += ROWS) {
            last = append(last, events.subList(first, Math.min(first + ROWS, events.size())));
        }
    }

    private ChainHead append(ChainHead head, List<AuditEvent> events) {
        var values = IntStream.range(0, events.size())
                .map(row -> 3 * row)
                .mapToObj(before -> "(?" + (before + 1) + ", ?" + (before + 2) + ", ?" + (before + 3) + ")")
                .collect(Collectors.joining(", "));
        var insert =
                entityManager.createNativeQuery("INSERT INTO audit_seal (position, event_id, hash) VALUES " + values);
        var last = head;
        var parameter = 0;
        for (var event : events) {
            last = last.next(AuditChain.digest(event.fields()));
            insert.setParameter(++parameter, last.position())
                    .setParameter(++parameter, event.getId())
                    .setParameter(++parameter, last.hash());
        }
        insert.executeUpdate();
        return last;
    }

    /** The last row; a hash that is no hash is put right, so that it stops nothing: verification names its row. */
    private ChainHead head() {
        var last = seals.head(Long.MAX_VALUE);
        return last.isHash() ? last : restored(last);
    }

    /** @throws IllegalStateException when the rows before it are of no help either: sealing stops, and says so */
    private ChainHead restored(ChainHead last) {
        LOGGER.log(Level.WARNING, "What the trail has at position {0} is no hash", String.valueOf(last.position()));
        var before = seals.head(last.position() - 1);
        var digest = seals.after(last.position() - 1, 1).get(0).row().digest();
        if (!before.isHash() || before.position() != last.position() - 1 || digest == null) {
            throw new IllegalStateException("Sealing stops at position " + last.position() + ": no hash stands there");
        }
        return before.next(digest);
    }

    private void forget(ChainHead before) {
        entityManager
                .createNativeQuery("DELETE FROM audit_unsealed WHERE event_id IN "
                        + "(SELECT event_id FROM audit_seal WHERE position > ?1)")
                .setParameter(1, before.position())
                .executeUpdate();
    }
}
