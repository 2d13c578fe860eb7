package org.madoguchi.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Something to be done again and again on each node.
 *
 * @param name of its thread, and of its row in {@code background_job} if it has one
 * @param pause before each run
 * @param rest within a run, before the next step
 * @param step does a part of it, in a transaction of its own if it needs one; true when there is more to do now
 */
public record Job(String name, Duration pause, Duration rest, BooleanSupplier step) {

    /** One that goes on at once while there is more to do. */
    public static Job steps(String name, Duration pause, BooleanSupplier step) {
        return new Job(name, pause, Duration.ZERO, step);
    }

    /** One that is done in one go. */
    public static Job once(String name, Duration pause, Runnable work) {
        return steps(name, pause, () -> {
            work.run();
            return false;
        });
    }
}
