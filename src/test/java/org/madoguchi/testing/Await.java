package org.madoguchi.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process is about to bring about. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @throws AssertionError when it does not come true; its message names what was waited for
     */
    public static void until(BooleanSupplier condition, String what) {
        until(condition, what, PATIENCE);
    }

    /** The same with another patience. */
    public static void until(BooleanSupplier condition, String what, Duration patience) {
        until(condition, () -> what, patience);
    }

    /** The same where what is lacking is known only in the end. */
    public static void until(BooleanSupplier condition, Supplier<String> what, Duration patience) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("In vain waited for: " + what.get());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
