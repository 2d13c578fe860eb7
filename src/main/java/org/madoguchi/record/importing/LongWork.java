package org.madoguchi.record.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does beside a request what may take minutes, one thing after the other on each node: whoever asked waits some seconds
 * for it, which is enough for most files, and no longer; proxies cut an answer after a minute.
 */
@ApplicationScoped
class LongWork {

    private static final Logger LOGGER = Logger.getLogger(LongWork.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean up = true;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    /** Whether the next step may begin: the node is not being taken down. */
    boolean isUp() {
        return up;
    }

    /** No step begins any more; the one under way may end. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) throws InterruptedException {
        up = false;
        turn.tryAcquire(LAST_STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Returns when it is done, or goes on.
     *
     * @throws IllegalStateException when it has failed by then; what fails later is in the log
     */
    void run(Runnable work) {
        var failure = new AtomicReference<Throwable>();
        var thread = threads.newThread(() -> inTurn(work, failure));
        thread.start();
        try {
            thread.join(PATIENCE.toMillis()); // and not for less: servers close what it had open when it ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("An import broke off", failure.get());
        }
    }

    private void inTurn(Runnable work, AtomicReference<Throwable> failure) {
        turn.acquireUninterruptibly();
        try {
            work.run();
        } catch (Throwable e) { // the last frame of a thread: whoever waits is told, of a lack of memory too
            LOGGER.log(Level.WARNING, e, () -> "An import broke off; it can be begun once more");
            failure.set(e);
        } finally {
            turn.release();
        }
    }
}
