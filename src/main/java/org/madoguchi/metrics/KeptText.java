package org.madoguchi.metrics;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A text that is dear to make: made at most once in 10 s, and by one thread at a time. Whoever comes meanwhile gets the
 * one before it at once.
 */
final class KeptText {

    private static final long KEPT = TimeUnit.SECONDS.toNanos(10);

    private final Supplier<String> making;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile String text;
    private volatile long madeAt;

    KeptText(Supplier<String> making) {
        this(making, System::nanoTime);
    }

    KeptText(Supplier<String> making, LongSupplier nanos) {
        this.making = making;
        this.nanos = nanos;
    }

    /** Empty while the first is being made by another thread. */
    Optional<String> get() {
        if (isOld() && turn.tryLock()) {
            try {
                if (isOld()) {
                    text = making.get();
                    madeAt = nanos.getAsLong();
                }
            } finally {
                turn.unlock();
            }
        }
        return Optional.ofNullable(text);
    }

    private boolean isOld() {
        return text == null || nanos.getAsLong() - madeAt > KEPT;
    }
}
