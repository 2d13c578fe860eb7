package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.settings.Settings;

/**
 * Forgets events whose time is over. The seal stays and holds the event's digest, so that the chain can still be
 * checked from end to end; the trail says how many were forgotten.
 */
@ApplicationScoped
@Transactional
public class RetentionService {

    private static final String JOB = "audit-retention";

    /** Events forgotten in one transaction, at most. */
    static final int BATCH = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobLock lock;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Looks every hour, on every node. */
    @Produces
    static Job job(RetentionService service, Settings settings) {
        var times = RetentionPlan.read(settings);
        return Job.steps(JOB, Duration.ofHours(1), () -> service.forgetBatch(times) > 0);
    }

    /**
     * Forgets some events; says how many. None while another node is at it.
     *
     * @param times how long events are kept, by kind; those of others are kept for ever
     */
    public int forgetBatch(Map<AuditKind, Duration> times) {
        return times.isEmpty() || !lock.take(JOB)
                ? 0
                : times.entrySet().stream()
                        .mapToInt(time -> forget(time.getKey(), clock.instant().minus(time.getValue())))
                        .filter(rows -> rows > 0)
                        .findFirst()
                        .orElse(0);
    }

    /** Kind and outcome together are what the index begins with. */
    private int forget(AuditKind kind, Instant before) {
        return Outcome.known().stream()
                .map(outcome -> due(kind, outcome, before))
                .filter(due -> !due.isEmpty())
                .findFirst()
                .map(due -> forget(kind, due))
                .orElse(0);
    }

    private List<Object[]> due(AuditKind kind, Outcome outcome, Instant before) {
        return entityManager
                .createQuery(
                        "select e, s from AuditEvent e, AuditSeal s where s.eventId = e.id "
                                + "and e.kind = :kind and e.outcome = :outcome and e.at < :before order by e.at",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("outcome", outcome)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private int forget(AuditKind kind, List<Object[]> due) {
        due.stream().filter(row -> !((AuditSeal) row[1]).hasDigest()).forEach(row -> ((AuditSeal) row[1])
                .keepDigest((AuditEvent) row[0]));
        entityManager.flush();
        var ids = due.stream().map(row -> ((AuditEvent) row[0]).getId()).toList();
        var last = ((AuditEvent) due.get(due.size() - 1)[0]).getAt();
        entityManager
                .createQuery("delete from AuditEvent e where e.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        audit.record(AuditEntry.of(AuditKind.TRAIL_FORGOTTEN)
                .with(DetailPart.KIND, kind)
                .with(DetailPart.ROWS, ids.size())
                .with(DetailPart.UNTIL, last));
        return ids.size();
    }
}
