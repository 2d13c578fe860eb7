package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cohorts.CohortTurnService.Batch;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.job.JobLock;

/** The steps of a dry run, each a transaction of its own, as those of {@link CohortStepService}. */
@ApplicationScoped
@Transactional
class CohortCheckService {

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortLook look;

    @Inject
    private CohortInvitations invitations;

    @Inject
    private JobLock job;

    @Inject
    private Clock clock;

    /**
     * Looks at these, those of them at whom nobody has looked meanwhile; when none is left, it is at its end.
     *
     * @param campus what the directory says of each, by the user ID, if it was asked
     */
    void look(Batch batch, Map<String, CampusAnswer> campus) {
        job.hold(CohortStepService.JOB);
        cohorts.lock(batch.cohort())
                .filter(one -> one.getState() == CohortState.CHECKING)
                .ifPresent(one -> look(one, batch, campus));
    }

    private void look(Cohort one, Batch batch, Map<String, CampusAnswer> campus) {
        var rows = cohorts.still(batch.rows(), CohortRowState.UNCHECKED);
        if (batch.rows().isEmpty()) {
            one.checked(cohorts.counts(one.getId())
                    .getOrDefault(CohortRowState.READY, 0L)
                    .intValue());
        } else if (batch.forStrangers()) {
            invitations.look(one, rows, campus);
        } else {
            look.check(one, rows);
        }
        one.rest(clock.instant());
    }
}
