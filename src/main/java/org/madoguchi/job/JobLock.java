package org.madoguchi.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets one node at a time do a job: its row of {@code background_job} stays locked until the caller's transaction ends.
 * A node that dies gives it back. JPA has no word for "skip".
 */
@ApplicationScoped
public class JobLock {

    private static final String ROW = "SELECT name FROM background_job WHERE name = ?1";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Takes the job; false while another node has it.
     *
     * @throws IllegalStateException when it has no row: nobody would ever do it
     */
    public boolean take(String name) {
        return isTaken(name, find(name, ROW + " FOR UPDATE SKIP LOCKED"));
    }

    /**
     * Takes the job if it was last {@link #done} by then, or never; false also while another node has it.
     *
     * @throws IllegalStateException when it has no row: nobody would ever do it
     */
    public boolean take(String name, Instant lastDoneBy) {
        return isTaken(
                name,
                entityManager
                        .createNativeQuery(
                                ROW + " AND (last_run_at IS NULL OR last_run_at <= ?2) FOR UPDATE SKIP LOCKED")
                        .setParameter(1, name)
                        .setParameter(2, lastDoneBy.atOffset(ZoneOffset.UTC))
                        .getResultList());
    }

    /** Keeps the job from all nodes; waits for the one that is at it. */
    public void hold(String name) {
        find(name, ROW + " FOR UPDATE");
    }

    /** Notes that it is done. */
    public void done(String name, Instant now) {
        entityManager
                .createNativeQuery("UPDATE background_job SET last_run_at = ?2 WHERE name = ?1")
                .setParameter(1, name)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** When it was last done; empty for never. */
    public Optional<Instant> lastDone(String name) {
        return find(name, "SELECT EXTRACT(EPOCH FROM last_run_at) FROM background_job WHERE name = ?1").stream()
                .filter(Objects::nonNull)
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()))
                .findFirst();
    }

    /** When each was last done, by name; those that never were are not there. */
    public Map<String, Instant> lastDone() {
        var done = new TreeMap<String, Instant>();
        List<?> rows = entityManager
                .createNativeQuery("SELECT name, EXTRACT(EPOCH FROM last_run_at) FROM background_job"
                        + " WHERE last_run_at IS NOT NULL")
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> done.put((String) row[0], Instant.ofEpochSecond(((Number) row[1]).longValue())));
        return done;
    }

    private boolean isTaken(String name, List<?> locked) {
        if (locked.isEmpty() && find(name, ROW).isEmpty()) {
            throw new IllegalStateException("background_job has no row " + name);
        }
        return !locked.isEmpty();
    }

    private List<?> find(String name, String sql) {
        return entityManager.createNativeQuery(sql).setParameter(1, name).getResultList();
    }
}
