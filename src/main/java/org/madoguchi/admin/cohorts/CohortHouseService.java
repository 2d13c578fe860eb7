package org.madoguchi.admin.cohorts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.job.HousekeepingDue;

/** Lets go what nobody has gone on with, and whom a cohort was about, when its time is over. */
@ApplicationScoped
@Transactional
class CohortHouseService {

    /** So that the rows go at once of what others have let expire; a usual observer has 2500. */
    private static final int AFTER_OTHERS = 3000;

    private static final Duration DAY = Duration.ofDays(1);
    /** After its end. The trail keeps what was done. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private Cohorts cohorts;

    void keep(@Observes @Priority(AFTER_OTHERS) HousekeepingDue due) {
        cohorts.abandoned(due.now().minus(DAY), HousekeepingDue.BATCH).forEach(one -> one.expire(due.now()));
        cohorts.removeRowsOfUndone();
        cohorts.removeRowsEndedBefore(due.now().minus(KEPT));
    }
}
