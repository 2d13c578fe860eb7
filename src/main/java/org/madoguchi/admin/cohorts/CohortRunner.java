package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.job.Job;

/** Goes on with cohorts in the background. The directory is asked about each person while no transaction is open. */
@ApplicationScoped
class CohortRunner {

    private static final Logger LOGGER = Logger.getLogger(CohortRunner.class.getName());
    /** People of one transaction. */
    private static final int AT_ONCE = 50;

    private CohortTurnService turns;
    private CohortCheckService checks;
    private CohortStepService steps;
    private CampusLook campus;

    /** So many are still done one by one, since one of them keeps the others from being done. */
    private final AtomicInteger careful = new AtomicInteger();

    /** For the proxy. */
    protected CohortRunner() {}

    @Inject
    CohortRunner(CohortTurnService turns, CohortCheckService checks, CohortStepService steps, CampusLook campus) {
        this.turns = turns;
        this.checks = checks;
        this.steps = steps;
        this.campus = campus;
    }

    /** Looks every two seconds, on each node. */
    @Produces
    static Job job(CohortRunner runner) {
        return Job.steps(CohortStepService.JOB, Duration.ofSeconds(2), runner::next);
    }

    /** Does a step of the cohort whose turn it is; false when none has one, or another node is choosing. */
    public boolean next() {
        var batch = turns.next(careful.get() > 0 ? 1 : AT_ONCE);
        batch.ifPresent(this::goOn);
        return batch.isPresent();
    }

    /** People of whom the directory alone knows wait until it answers. */
    private void goOn(CohortTurnService.Batch batch) {
        var answers = campus.askAll(batch.userIds());
        if (batch.forStrangers() && answers.values().stream().anyMatch(CampusAnswer::down)) {
            turns.rest(batch);
        } else if (batch.looking()) {
            checks.look(batch, answers);
        } else {
            run(batch, answers);
        }
    }

    /**
     * Whatever keeps one person's turn from ending, be it a fault of ours, keeps nobody else's: after a failure each
     * has a transaction of its own, and who fails alone is left out. While nothing can be stored, nobody is.
     */
    private void run(CohortTurnService.Batch batch, Map<String, CampusAnswer> answers) {
        try {
            steps.run(batch, answers);
            careful.updateAndGet(left -> Math.max(0, left - batch.rows().size()));
        } catch (RuntimeException e) {
            if (batch.rows().size() != 1) {
                careful.set(AT_ONCE);
                throw e;
            }
            LOGGER.log(Level.WARNING, e, () -> "Row " + batch.rows().get(0) + " of a cohort is left out");
            steps.giveUp(batch);
        }
    }
}
