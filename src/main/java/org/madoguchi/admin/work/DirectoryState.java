package org.madoguchi.admin.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.login.directory.CampusDirectory;

/**
 * Whether the directory answers. One look serves everybody for some seconds, and nobody waits for it longer than half a
 * second: of a silent directory it is said so, while the look goes on by itself.
 */
@ApplicationScoped
class DirectoryState {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Inject
    private CampusDirectory directory;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private CompletableFuture<Boolean> look;
    private Instant lookedAt = Instant.MIN;

    PartState get() {
        try {
            return look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? PartState.UP : PartState.DOWN;
        } catch (TimeoutException e) {
            return PartState.SLOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PartState.SLOW;
        } catch (ExecutionException e) {
            return PartState.DOWN;
        }
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
    }
}
