package org.madoguchi.job;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs each {@link Job} on this node until the application is taken down: waits for its pause, runs it, and again. It
 * never runs twice at once here; other nodes run theirs. Each has a thread of its own: a server's default scheduler may
 * have one thread for all (Payara's has), which a slow job would keep from the others, and that thread may hold on to
 * the application after it has been taken away (GlassFish's does).
 */
@ApplicationScoped
class BackgroundJobs {

    private static final Logger LOGGER = Logger.getLogger(BackgroundJobs.class.getName());
    private static final Duration LAST_RUN = Duration.ofSeconds(5);
    /** At least so long after a failure: servers write hundreds of lines for each. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration afterFailure;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    @Inject
    @Any
    private Instance<Job> jobs;

    BackgroundJobs() {
        this(AFTER_FAILURE);
    }

    BackgroundJobs(Duration afterFailure) {
        this.afterFailure = afterFailure;
    }

    /** After the schema is there, and whatever the jobs stand on. */
    void start(@Observes @Priority(600) @Initialized(ApplicationScoped.class) Object context) {
        jobs.forEach(job -> start(job, factory));
    }

    void start(Job job, ThreadFactory making) {
        var thread = making.newThread(new Repetition(job));
        thread.setName("madoguchi-" + job.name());
        threads.add(thread);
        thread.start();
    }

    /** Runs in progress may end; they are not interrupted, since an interrupt closes H2's file. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) throws InterruptedException {
        stopped.countDown();
        for (var thread : threads) {
            thread.join(LAST_RUN.toMillis());
        }
    }

    private final class Repetition implements Runnable {

        private final Job job;
        private boolean failing;

        Repetition(Job job) {
            this.job = job;
        }

        @Override
        public void run() {
            try {
                while (isUpAfter(pause())) {
                    runOnce();
                }
            } catch (InterruptedException e) {
                LOGGER.log(Level.WARNING, e, () -> job.name() + " is ended by the server");
            }
        }

        private Duration pause() {
            return failing && job.pause().compareTo(afterFailure) < 0 ? afterFailure : job.pause();
        }

        private boolean isUpAfter(Duration rest) throws InterruptedException {
            return !stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        }

        /**
         * Whatever a job throws must not end it, even undeclared as WildFly's transactions throw it, and be it an error
         * such as a lack of memory: after an outage it goes on. Said once, not at each run.
         */
        private void runOnce() throws InterruptedException {
            try {
                var more = true;
                while (more) {
                    more = job.step().getAsBoolean() && isUpAfter(job.rest());
                }
                if (failing) {
                    LOGGER.info(() -> job.name() + " works again");
                }
                failing = false;
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable e) {
                fail(e);
            }
        }

        private void fail(Throwable fault) {
            var level = failing ? Level.FINE : Level.WARNING;
            failing = true;
            try {
                LOGGER.log(level, fault, () -> job.name() + " failed; it will be tried again");
            } catch (Throwable e) {
                // There may be no memory to say it with; the next run says whether it works again.
            }
        }
    }
}
