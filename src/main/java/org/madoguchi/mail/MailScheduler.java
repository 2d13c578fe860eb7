package org.madoguchi.mail;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.job.Job;

/**
 * Lets the dispatcher run as soon as a mail has been committed here, and every second for the mails of other nodes and
 * for those whose next attempt has come. The runs have a few threads of their own, since a mail server may be silent
 * for minutes.
 */
@ApplicationScoped
class MailScheduler {

    private static final Logger LOGGER = Logger.getLogger(MailScheduler.class.getName());

    /** A connection that hangs holds its own mail only; so many may hang before the others wait too. */
    private static final int PARALLEL_RUNS = 8;
    /** Several times within {@link MailQueue#LEASE}. */
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 20;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private MailDispatcher dispatcher;

    private ThreadPoolExecutor runs;

    void start(@Observes @Priority(500) @Initialized(ApplicationScoped.class) Object context) {
        runs = new ThreadPoolExecutor(
                0,
                PARALLEL_RUNS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Produces
    static Job job(MailScheduler scheduler) {
        return Job.once("mail", Duration.ofSeconds(1), scheduler::look);
    }

    @Produces
    static Job renewal(MailDispatcher dispatcher) {
        return Job.once("mail-lease", RENEWAL, dispatcher::renewLeases);
    }

    /**
     * By the job's own thread, which waits longer after a failure: a database that is silent gets one question at a
     * time.
     */
    void look() {
        if (dispatcher.isAnythingDue()) {
            run();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        run();
    }

    /** One more run, unless enough of them are under way: those go on until nothing is due. */
    private void run() {
        runs.execute(this::sendDue);
    }

    private void sendDue() {
        try {
            dispatcher.sendDue();
        } catch (Exception e) { // the last frame of a background thread: the next tick tries again
            LOGGER.log(Level.WARNING, "Mails could not be sent: {0}", e.toString());
        }
    }

    /** Ends all sending, after the mails that are under way. */
    void stop() {
        dispatcher.stop();
        pause();
    }

    /** Begins no more runs. Mails under way get time to end: one that is cut off would be sent a second time. */
    void pause() {
        if (runs == null) { // the start has failed before
            return;
        }
        runs.shutdown();
        try {
            runs.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
