package org.madoguchi.admin.doctor;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Lets one at a time work; nobody waits, since whoever waits holds a thread of the server. */
final class OneAtATime {

    private final AtomicBoolean isTaken = new AtomicBoolean();

    /** Empty while another is at work. */
    <T> Optional<T> take(Supplier<T> work) {
        if (!isTaken.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            isTaken.set(false);
        }
    }
}
