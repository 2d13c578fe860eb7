package org.madoguchi.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Threads that wait for a client each: only so many at once, less of one client's network, each for some seconds. A few
 * more may wait for their turn.
 */
final class Readers {

    private final int most;
    private final int mostOfANetwork;
    private final int mostWaiting;
    private final long longest;
    private final long patience;
    private final Set<Reader> reading = new HashSet<>();
    private int waiting;

    /**
     * Sets the bounds.
     *
     * @param longest after this long a reading thread is interrupted
     * @param patience how long one waits for its turn
     */
    Readers(int most, int mostOfANetwork, int mostWaiting, Duration longest, Duration patience) {
        this.most = most;
        this.mostOfANetwork = mostOfANetwork;
        this.mostWaiting = mostWaiting;
        this.longest = longest.toNanos();
        this.patience = patience.toNanos();
    }

    /**
     * Reads by the calling thread, which is interrupted when it takes too long.
     *
     * @param network the client's
     * @param work does the reading; it may block
     * @return false when too many are reading, so that nothing was done
     */
    boolean read(String network, Runnable work) {
        var reader = enter(network);
        if (reader == null) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            leave(reader);
        }
    }

    /** Null when its turn does not come. */
    private synchronized Reader enter(String network) {
        if (!hasRoom(network) && !waitForRoom(network)) {
            return null;
        }
        var reader = new Reader(Thread.currentThread(), network, System.nanoTime());
        reading.add(reader);
        return reader;
    }

    private boolean waitForRoom(String network) {
        if (waiting >= mostWaiting) {
            return false;
        }
        var until = System.nanoTime() + patience;
        waiting++;
        try {
            for (var left = patience; left > 0 && !hasRoom(network); left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return hasRoom(network);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }

    private boolean hasRoom(String network) {
        var neighbours = reading.stream()
                .filter(other -> other.network().equals(network))
                .count();
        return reading.size() < most && neighbours < mostOfANetwork;
    }

    /** The interrupt may have come too late to be noticed, and must not hit what the thread does next. */
    private synchronized void leave(Reader reader) {
        reading.remove(reader);
        notifyAll();
        Thread.interrupted();
    }

    synchronized void cutOverdue() {
        var now = System.nanoTime();
        reading.stream().filter(reader -> now - reader.begun() > longest).forEach(reader -> reader.thread()
                .interrupt());
    }

    private record Reader(Thread thread, String network, long begun) {}
}
