package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.job.CarefulRows;
import org.madoguchi.job.Job;

/** Goes on with cohorts in the background. The directory is asked about each person while no transaction is open. */
@ApplicationScoped
class CohortRunner {

    /** People of one transaction. */
    private static final int AT_ONCE = 50;

    private final CarefulRows careful = new CarefulRows("a cohort", AT_ONCE);

    private CohortTurnService turns;
    private CohortCheckService checks;
    private CohortStepService steps;
    private CampusLook campus;

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
        var batch = turns.next(careful.most());
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

    private void run(CohortTurnService.Batch batch, Map<String, CampusAnswer> answers) {
        careful.run(
                batch.rows(),
                () -> {
                    steps.run(batch, answers);
                    return true;
                },
                () -> steps.giveUp(batch));
    }
}
