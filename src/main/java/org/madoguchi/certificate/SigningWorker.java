package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.job.Job;

/**
 * Signs what waits; any number of workers on any number of nodes may do so. A certificate is made valid once, whoever
 * is at it, and has its bytes in that same transaction: a node that is killed leaves one that waits and is taken over.
 */
@ApplicationScoped
class SigningWorker {

    private static final Logger LOGGER = Logger.getLogger(SigningWorker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private SigningQueueService queue;
    private CertificateMaker maker;
    private CertificatePress press;
    private volatile boolean paused;

    /** For the proxy. */
    protected SigningWorker() {}

    @Inject
    SigningWorker(SigningQueueService queue, CertificateMaker maker, CertificatePress press) {
        this.queue = queue;
        this.maker = maker;
        this.press = press;
    }

    @Produces
    static Job first(SigningWorker worker) {
        return Job.steps("signing-1", PAUSE, worker::work);
    }

    /** While one waits for the timestamp server, the other draws. */
    @Produces
    static Job second(SigningWorker worker) {
        return Job.steps("signing-2", PAUSE, worker::work);
    }

    /** Not private: the jobs have a proxy of this bean, whose own fields are nobody's. */
    boolean work() {
        return !paused && signNext();
    }

    /** Begins no more of them in the background. */
    void pause() {
        paused = true;
    }

    /** Signs the one that has been due longest; false when none is, or it did not work: whoever is next can wait. */
    boolean signNext() {
        return press.isOn() && queue.claim().filter(this::sign).isPresent();
    }

    private boolean sign(SigningTask task) {
        try {
            queue.done(task, maker.make(task));
            return true;
        } catch (Throwable e) { // the last frame but the job's own: whatever it is, even an error, the desk is told
            // before the desk is told: a database without room does not even take that
            LOGGER.log(Level.WARNING, e, () -> "Certificate " + task.number() + " could not be signed");
            queue.failed(
                    task,
                    SigningFault.of(e),
                    Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
            return false;
        }
    }
}
