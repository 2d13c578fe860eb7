package org.madoguchi.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a job goes through many rows, some of them in a transaction. Whatever keeps one from being done, be it a fault of
 * ours, keeps no other: after a failure each has a transaction of its own, and what has failed before and fails alone
 * is left out. So a fault that passes leaves out nothing. While nothing can be stored, nothing is left out either.
 */
public final class CarefulRows {

    private static final Logger LOGGER = Logger.getLogger(CarefulRows.class.getName());

    private final String whose;
    private final int atOnce;
    /** So many are still done one by one, since one of them keeps the others from being done. */
    private final AtomicInteger careful = new AtomicInteger();
    /** Keys of rows that have failed, alone or with others. */
    private final Set<Long> failed = ConcurrentHashMap.newKeySet();

    /**
     * For one job.
     *
     * @param whose rows they are, for the log
     * @param atOnce rows of one transaction
     */
    public CarefulRows(String whose, int atOnce) {
        this.whose = whose;
        this.atOnce = atOnce;
    }

    /** How many to do in the next transaction, at most. */
    public int most() {
        return careful.get() > 0 ? 1 : atOnce;
    }

    /**
     * Does some.
     *
     * @param rows their keys; none when only the end is left
     * @param step does them; false when another node is at it
     * @param giveUp leaves out the one that there is
     * @return what the step says; true when one was left out
     * @throws RuntimeException the step's failure, when they are to be tried again
     */
    public boolean run(List<Long> rows, BooleanSupplier step, Runnable giveUp) {
        try {
            var done = step.getAsBoolean();
            if (done) {
                went(rows);
            }
            return done;
        } catch (RuntimeException e) {
            var isNew = failed.addAll(rows);
            if (isNew || rows.size() != 1) {
                careful.set(atOnce);
                throw e;
            }
            LOGGER.log(Level.WARNING, e, () -> "Row " + rows.get(0) + " of " + whose + " is left out");
            giveUp.run();
            rows.forEach(failed::remove);
            return true;
        }
    }

    private void went(List<Long> rows) {
        careful.updateAndGet(left -> Math.max(0, left - rows.size()));
        rows.forEach(failed::remove);
    }
}
