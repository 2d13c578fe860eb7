package org.madoguchi.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs what has to be done again and again on each node, until the application is taken down. Each job has a thread
 * of its own: a server's default scheduler may have one thread for all (Payara's has), which a slow job would keep from
 * the others, and that thread may hold on to the application after it has been taken away (GlassFish's does).
 */
@ApplicationScoped
public class BackgroundJobs {

    private static final Logger LOGGER = Logger.getLogger(BackgroundJobs.class.getName());
    private static final Duration LAST_RUN = Duration.ofSeconds(5);
    /** At least so long after a failure: servers write hundreds of lines for each. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    /**
     * Waits for the pause, runs the job, and again. It never runs twice at once on this node; other nodes run theirs.
     * No transaction is begun for it. A run that throws is logged, and followed by the next after 15 s or more.
     */
    public void every(Duration pause, String name, Runnable job) {
        var thread = factory.newThread(new Repetition(pause, name, job));
        thread.setName("madoguchi-" + name);
        threads.add(thread);
        thread.start();
    }

    /** Waits within a job; false when the application is being taken down, and the job has to end. */
    public boolean rest(Duration pause) {
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs in progress may end; they are not interrupted, since an interrupt closes H2's file. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) throws InterruptedException {
        stopped.countDown();
        for (var thread : threads) {
            thread.join(LAST_RUN.toMillis());
        }
    }

    private final class Repetition implements Runnable {

        private final Duration pause;
        private final String name;
        private final Runnable job;
        private boolean failing;

        Repetition(Duration pause, String name, Runnable job) {
            this.pause = pause;
            this.name = name;
            this.job = job;
        }

        @Override
        public void run() {
            try {
                while (!stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    runOnce();
                }
            } catch (InterruptedException e) {
                LOGGER.log(Level.WARNING, e, () -> name + " is ended by the server");
            }
        }

        private Duration pause() {
            return failing && pause.compareTo(AFTER_FAILURE) < 0 ? AFTER_FAILURE : pause;
        }

        /**
         * Whatever a job throws must not end it, even undeclared as WildFly's transactions throw it: after an outage it
         * goes on. Said once, not at each run.
         */
        private void runOnce() {
            try {
                job.run();
                if (failing) {
                    LOGGER.info(() -> name + " works again");
                }
                failing = false;
            } catch (Exception e) {
                LOGGER.log(failing ? Level.FINE : Level.WARNING, e, () -> name + " failed; it will be tried again");
                failing = true;
            }
        }
    }
}
