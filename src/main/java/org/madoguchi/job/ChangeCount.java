package org.madoguchi.job;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often something has changed that each node keeps in memory: a number in the one row of a table, which whoever
 * changes something holds meanwhile, so that of two at the same moment one is first. Joins the transaction of the
 * service that calls.
 */
public final class ChangeCount {

    private final EntityManager entityManager;
    private final String table;

    /** @param table has columns {@code id} and {@code changes}, and the row 1 */
    public ChangeCount(EntityManager entityManager, String table) {
        this.entityManager = entityManager;
        this.table = table;
    }

    /**
     * What is there.
     *
     * @param changes how often it had changed when it was read
     */
    public record Reading<T>(long changes, T content) {}

    /** Keeps others from changing anything until the transaction ends. */
    public void lock() {
        entityManager
                .createNativeQuery("SELECT changes FROM " + table + " WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    /** Something has changed. */
    public void raise() {
        entityManager
                .createNativeQuery("UPDATE " + table + " SET changes = changes + 1 WHERE id = 1")
                .executeUpdate();
    }

    /**
     * What is there now; empty when nothing has changed since. The number is asked for first, so that what changes
     * meanwhile is read again.
     *
     * @param changes as they were when it was last read
     */
    public <T> Optional<Reading<T>> readSince(long changes, Supplier<T> content) {
        var now = ((Number) entityManager
                        .createNativeQuery("SELECT changes FROM " + table + " WHERE id = 1")
                        .getSingleResult())
                .longValue();
        return now == changes ? Optional.empty() : Optional.of(new Reading<>(now, content.get()));
    }
}
