package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.job.Job;

/**
 * Reads what was sent with an end to its patience. Servers let a request read as long as now and then a byte comes, and
 * have no setting against it (Payara 6 has one, which it does not look at); meanwhile one of their threads waits, of
 * which Payara Micro has 200. So only so many wait at once, less of one client's network, each for some seconds: a form
 * of ours comes whole, in a packet or two. Whoever comes when the places are taken has one: the oldest reader of that
 * network, or of the one that has the most, is cut, so that slow clients shut nobody out.
 */
@ApplicationScoped
class FormReading {

    private static final int MOST = 64;
    private static final int MOST_OF_A_NETWORK = 16;
    /** With those that were cut and have not noticed yet. */
    private static final int MOST_THREADS = 2 * MOST;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** The oldest first. */
    private final Set<Reader> waiting = new LinkedHashSet<>();

    private final Set<Reader> cut = new HashSet<>();
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
     * Reads by the calling thread, which is interrupted when it takes too long, or when it is the oldest and others
     * come.
     *
     * @param network the client's
     * @param work does the reading; it may block
     * @return false when too many were cut and go on all the same, so that nothing was done
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
        if (waiting.size() + cut.size() >= MOST_THREADS) {
            return false;
        }
        if (of(reader.network()).count() >= MOST_OF_A_NETWORK) {
            of(reader.network()).findFirst().ifPresent(this::cut);
        } else if (waiting.size() >= MOST) {
            ofFullest().ifPresent(this::cut);
        }
        return waiting.add(reader);
    }

    private Stream<Reader> of(String network) {
        return waiting.stream().filter(reader -> reader.network().equals(network));
    }

    /** The oldest reader of the network that has the most; of several such networks, the oldest of all. */
    private Optional<Reader> ofFullest() {
        var sizes = waiting.stream().collect(Collectors.groupingBy(Reader::network, Collectors.counting()));
        var most = Collections.max(sizes.values());
        return waiting.stream()
                .filter(reader -> sizes.get(reader.network()).equals(most))
                .findFirst();
    }

    private void cut(Reader reader) {
        waiting.remove(reader);
        cut.add(reader);
        reader.thread().interrupt();
    }

    /** The interrupt may have come too late to be noticed, and must not hit what the thread does next. */
    private synchronized void leave(Reader reader) {
        waiting.remove(reader);
        cut.remove(reader);
        Thread.interrupted();
    }

    synchronized void cutOverdue() {
        var now = System.nanoTime();
        waiting.stream()
                .filter(reader -> now - reader.begun() > longest)
                .toList()
                .forEach(this::cut);
        cut.forEach(reader -> reader.thread().interrupt());
    }

    private record Reader(Thread thread, String network, long begun) {}
}
