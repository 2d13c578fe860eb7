package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.Job;

/** Goes on with batches in the background, where certificates are issued. */
@ApplicationScoped
class BatchRunner {

    private static final Logger LOGGER = Logger.getLogger(BatchRunner.class.getName());
    /** Rows of one transaction, to whose end others who issue wait. */
    private static final int AT_ONCE = 20;

    private BatchStepService steps;
    private CertificatePress press;
    /** So many are still done one by one, since one of them keeps the others from being done. */
    private final AtomicInteger careful = new AtomicInteger();

    /** For the proxy. */
    protected BatchRunner() {}

    @Inject
    BatchRunner(BatchStepService steps, CertificatePress press) {
        this.steps = steps;
        this.press = press;
    }

    /** Looks every two seconds, on each node. */
    @Produces
    static Job job(BatchRunner runner) {
        return Job.steps(BatchStepService.JOB, Duration.ofSeconds(2), runner::next);
    }

    /** Does a step; false when there is nothing to do, or another node is at it. */
    public boolean next() {
        return press.isOn()
                && steps.next(careful.get() > 0 ? 1 : AT_ONCE).map(this::run).orElse(false);
    }

    /**
     * Whatever keeps one row from being looked at, issued or revoked, be it a fault of ours, keeps no other: after a
     * failure each has a transaction of its own, and the one that fails alone is left out. While nothing can be stored,
     * none is.
     */
    private boolean run(BatchStepService.Turn turn) {
        try {
            var done = steps.run(turn);
            careful.updateAndGet(left -> Math.max(0, left - turn.rows().size()));
            return done;
        } catch (RuntimeException e) {
            if (turn.rows().size() != 1) {
                careful.set(AT_ONCE);
                throw e;
            }
            LOGGER.log(Level.WARNING, e, () -> "Row " + turn.rows().get(0) + " of a batch is left out");
            steps.giveUp(turn);
            return true;
        }
    }
}
