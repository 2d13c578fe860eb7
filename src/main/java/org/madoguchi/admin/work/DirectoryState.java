package org.madoguchi.admin.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.DirectoryUnavailableException;

/**
 * Whether the directory answers, and which of its servers do not. One look serves everybody for some seconds, and
 * nobody waits for it longer than half a second: of a silent directory it is said so, while the look goes on by itself.
 * Which servers are silent is known a little later, since each may take its time.
 */
@ApplicationScoped
class DirectoryState {

    private static final Logger LOG = Logger.getLogger(DirectoryState.class.getName());
    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** Between two namings. */
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** After it a naming says nothing any more; long enough for the next one, while somebody looks. */
    private static final Duration WORTH = Duration.ofMinutes(2);

    /** Which servers did not answer at a moment, and since when. */
    record Naming(Map<String, Instant> silent, Instant at) {

        /** Before any. */
        static final Naming NONE = new Naming(Map.of(), Instant.MIN);

        boolean isDue(Instant now) {
            return !now.isBefore(at.plus(PAUSE));
        }

        /** What it still says. */
        Map<String, Instant> silentAt(Instant now) {
            return now.isAfter(at.plus(WORTH)) ? Map.of() : silent;
        }
    }

    @Inject
    private CampusDirectory directory;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final AtomicBoolean isNaming = new AtomicBoolean();
    private CompletableFuture<Boolean> look;
    private Instant lookedAt = Instant.MIN;
    private volatile Naming last = Naming.NONE;

    PartState get() {
        try {
            return look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? answering() : PartState.DOWN;
        } catch (TimeoutException e) {
            return PartState.SLOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PartState.SLOW;
        } catch (ExecutionException e) {
            return PartState.DOWN;
        }
    }

    private PartState answering() {
        return silent().isEmpty() ? PartState.UP : PartState.PARTLY;
    }

    /** The URLs of the servers that did not answer last, and since which look of this node they have not. */
    Map<String, Instant> silent() {
        return last.silentAt(clock.instant());
    }

    /** The one under way, or a recent one, or a new one. */
    private synchronized CompletableFuture<Boolean> look() {
        if (look == null || look.isDone() && clock.instant().isAfter(lookedAt.plus(KEPT))) {
            var begun = new CompletableFuture<Boolean>();
            look = begun;
            lookedAt = clock.instant();
            threads.newThread(() -> complete(begun)).start();
        }
        return look;
    }

    private void complete(CompletableFuture<Boolean> begun) {
        try {
            begun.complete(directory.reachable());
        } catch (Throwable e) { // the last frame of a thread: whoever waits is told, of a lack of memory too
            begun.completeExceptionally(e);
        }
        if (directory.hasSeveralServers() && isNaming.compareAndSet(false, true)) {
            try {
                name(clock.instant());
            } catch (DirectoryUnavailableException e) { // by its settings: what was known is known
                LOG.fine(e::getMessage);
            } finally {
                isNaming.set(false);
            }
        }
    }

    private void name(Instant now) {
        if (last.isDue(now)) {
            last = new Naming(since(directory.silentServers(), last.silentAt(now), now), now);
        }
    }

    /** @param before those of the look before, and since when */
    static Map<String, Instant> since(List<String> servers, Map<String, Instant> before, Instant now) {
        var since = new LinkedHashMap<String, Instant>();
        servers.forEach(server -> since.put(server, before.getOrDefault(server, now)));
        return since;
    }
}
