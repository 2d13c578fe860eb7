package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.CarefulRows;
import org.madoguchi.job.Job;

/** Goes on with batches in the background, where certificates are issued. */
@ApplicationScoped
class BatchRunner {

    /** Rows of one transaction, to whose end others who issue wait. */
    private static final int AT_ONCE = 20;

    private final CarefulRows careful = new CarefulRows("a batch", AT_ONCE);

    private BatchStepService steps;
    private CertificatePress press;

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
        return press.isOn() && steps.next(careful.most()).map(this::run).orElse(false);
    }

    private boolean run(BatchStepService.Turn turn) {
        return careful.run(turn.rows(), () -> steps.run(turn), () -> steps.giveUp(turn));
    }
}
