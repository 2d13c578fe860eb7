package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.madoguchi.job.Job;

/**
 * Reads what was sent with an end to its patience. Servers let a request read as long as now and then a byte comes, and
 * have no setting against it (Payara 6 has one, which it does not look at); meanwhile one of their threads waits, of
 * which Payara Micro has 200. So only so many may wait at once, less of one client's network, each for some seconds: a
 * form of ours comes whole, in a packet or two.
 */
@ApplicationScoped
public class FormReading {

    private static final int MOST = 64;
    private static final int MOST_OF_A_NETWORK = 16;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Set<Reader> readers = new HashSet<>();
    private final long longest;

    /** For the container. */
    public FormReading() {
        this(LONGEST);
    }

    FormReading(Duration longest) {
        this.longest = longest.toNanos();
    }

    @Produces
    static Job job(FormReading reading) {
        return Job.once("slow-forms", BETWEEN_LOOKS, reading::cutOverdue);
    }

    /**
     * Reads by the calling thread, which is interrupted when it takes too long.
     *
     * @param network the client's
     * @param work does the reading; it may block
     * @return false when too many are reading, so that nothing was done
     */
    boolean read(String network, Runnable work) {
        var reader = new Reader(Thread.currentThread(), network, System.nanoTime());
        if (!enter(reader)) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            leave(reader);
        }
    }

    private synchronized boolean enter(Reader reader) {
        var neighbours = readers.stream()
                .filter(other -> other.network().equals(reader.network()))
                .count();
        return readers.size() < MOST && neighbours < MOST_OF_A_NETWORK && readers.add(reader);
    }

    /** The interrupt may have come too late to be noticed, and must not hit what the thread does next. */
    private synchronized void leave(Reader reader) {
        readers.remove(reader);
        Thread.interrupted();
    }

    synchronized void cutOverdue() {
        var now = System.nanoTime();
        readers.stream().filter(reader -> now - reader.begun() > longest).forEach(reader -> reader.thread()
                .interrupt());
    }

    private record Reader(Thread thread, String network, long begun) {}
}
