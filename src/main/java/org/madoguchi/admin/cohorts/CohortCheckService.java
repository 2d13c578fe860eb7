package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cohorts.CohortStepService.Batch;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.job.JobLock;

/** The steps of a dry run, each a transaction of its own that one node at a time does, as {@link CohortStepService}. */
@ApplicationScoped
@Transactional
class CohortCheckService {

    private static final int CHECKED_AT_ONCE = 200;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortLook look;

    @Inject
    private CohortInvitations invitations;

    @Inject
    private JobLock job;

    /** The next people of whom the directory has to be asked before they are looked at; empty when there are none. */
    Optional<Batch> strangers(int most) {
        return cohorts.first(CohortState.CHECKING)
                .flatMap(cohorts::find)
                .filter(one -> one.getAct().isForStrangers())
                .map(one -> Batch.of(one, cohorts.next(one.getId(), CohortRowState.UNCHECKED, most)))
                .filter(batch -> !batch.rows().isEmpty());
    }

    /**
     * Looks at these, those of them at whom nobody has looked meanwhile.
     *
     * @param campus what the directory says of each, by the user ID
     * @return false when another node is at it
     */
    boolean look(Batch batch, Map<String, CampusAnswer> campus) {
        if (!job.take(CohortStepService.JOB)) {
            return false;
        }
        cohorts.lock(batch.cohort())
                .filter(one -> one.getState() == CohortState.CHECKING)
                .ifPresent(one -> invitations.look(one, cohorts.still(batch.rows(), CohortRowState.UNCHECKED), campus));
        return true;
    }

    /** Looks at the next people of the oldest cohort that was not looked at to its end; false when none is left. */
    boolean check() {
        var waiting = cohorts.first(CohortState.CHECKING);
        if (waiting.isEmpty() || !job.take(CohortStepService.JOB)) {
            return false;
        }
        cohorts.lock(waiting.get())
                .filter(one -> one.getState() == CohortState.CHECKING)
                .ifPresent(this::check);
        return true;
    }

    private void check(Cohort one) {
        var rows = cohorts.next(one.getId(), CohortRowState.UNCHECKED, CHECKED_AT_ONCE);
        if (rows.isEmpty()) {
            one.checked(cohorts.counts(one.getId())
                    .getOrDefault(CohortRowState.READY, 0L)
                    .intValue());
        } else if (!one.getAct().isForStrangers()) {
            look.check(one, rows);
        }
    }
}
