package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private CohortCheckService checks;
    private CohortStepService steps;
    private CampusLook campus;

    /** So many are still done one by one, since one of them keeps the others from being done. */
    private final AtomicInteger careful = new AtomicInteger();

    /** For the proxy. */
    protected CohortRunner() {}

    @Inject
    CohortRunner(CohortCheckService checks, CohortStepService steps, CampusLook campus) {
        this.checks = checks;
        this.steps = steps;
        this.campus = campus;
    }

    /** Looks every two seconds, on each node. */
    @Produces
    static Job job(CohortRunner runner) {
        return Job.steps(CohortStepService.JOB, Duration.ofSeconds(2), runner::next);
    }

    /**
     * Does a step; false when there is nothing to do, another node is at it, or the directory does not answer about
     * people of whom it alone knows: they wait until it does.
     */
    public boolean next() {
        return checks.strangers(AT_ONCE)
                        .map(batch -> ask(batch)
                                .filter(campus -> checks.look(batch, campus))
                                .isPresent())
                        .orElseGet(checks::check)
                || steps.next(careful.get() > 0 ? 1 : AT_ONCE).map(this::run).orElse(false);
    }

    /**
     * Whatever keeps one person's turn from ending, be it a fault of ours, keeps nobody else's: after a failure each
     * has a transaction of its own, and who fails alone is left out. While nothing can be stored, nobody is.
     */
    private boolean run(CohortStepService.Batch batch) {
        var campus = ask(batch);
        if (campus.isEmpty()) {
            return false;
        }
        try {
            var done = steps.run(batch, campus.get());
            careful.updateAndGet(left -> Math.max(0, left - batch.rows().size()));
            return done;
        } catch (RuntimeException e) {
            if (batch.rows().size() != 1) {
                careful.set(AT_ONCE);
                throw e;
            }
            LOGGER.log(Level.WARNING, e, () -> "Row " + batch.rows().get(0) + " of a cohort is left out");
            steps.giveUp(batch);
            return true;
        }
    }

    private Optional<Map<String, CampusAnswer>> ask(CohortStepService.Batch batch) {
        var answers = new HashMap<String, CampusAnswer>();
        batch.userIds().forEach(userId -> answers.put(userId, campus.ask(Optional.of(userId))));
        return Optional.<Map<String, CampusAnswer>>of(answers)
                .filter(all -> !batch.forStrangers() || all.values().stream().noneMatch(CampusAnswer::down));
    }
}
