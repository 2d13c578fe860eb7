package org.madoguchi.throttle;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds an answer until a fixed time after the question, so that its reason cannot be told by the clock. Waiting costs
 * a thread but no work.
 */
public final class AnswerFloor {

    private static final Duration FLOOR = Duration.ofMillis(250);

    private final long until = System.nanoTime() + FLOOR.toNanos();

    private AnswerFloor() {}

    /** The question came now. */
    public static AnswerFloor begin() {
        return new AnswerFloor();
    }

    /** Waits for what is left. */
    public void hold() {
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
