package org.madoguchi.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs what has to be done again and again on each node, until the application is taken down. */
@ApplicationScoped
public class BackgroundJobs {

    private static final Logger LOGGER = Logger.getLogger(BackgroundJobs.class.getName());

    private final Queue<Future<?>> scheduled = new ConcurrentLinkedQueue<>();
    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;
    private volatile boolean stopped;

    /**
     * Runs the job, waits for the pause, runs it again. It begins no transaction of its own and never runs twice at once
     * on this node; other nodes run theirs. A run that throws is logged and followed by the next.
     */
    public void every(Duration pause, String name, Runnable job) {
        scheduled.add(executor.scheduleWithFixedDelay(new Run(name, job), pause.toMillis(), pause.toMillis(),
            TimeUnit.MILLISECONDS));
    }

    /** A run in progress is not interrupted: an interrupt closes H2's file. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        stopped = true;
        scheduled.forEach(job -> job.cancel(false));
    }

    private final class Run implements Runnable {

        private final String name;
        private final Runnable job;
        private boolean failing;

        Run(String name, Runnable job) {
            this.name = name;
            this.job = job;
        }

        /** An executor drops a job that throws, so nothing may leave here: an outage must not end it. */
        @Override
        public void run() {
            try {
                job.run();
                if (failing) {
                    LOGGER.info(() -> name + " works again");
                    failing = false;
                }
            }
            catch (RuntimeException e) {
                LOGGER.log(failing || stopped ? Level.FINE : Level.WARNING, e, () -> name + " failed and will be tried again");
                failing = true;
            }
        }
    }
}
