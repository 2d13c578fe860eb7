package org.madoguchi.admin.batch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.madoguchi.job.HousekeepingDue;

/** Lets go what nobody has gone on with, and to whom nothing was issued, when its time is over. */
@ApplicationScoped
@Transactional
class BatchHouseService {

    /** So that the rows go at once of what others have let expire; a usual observer has 2500. */
    private static final int AFTER_OTHERS = 3000;
    /** To mend records, to look again, and to find somebody who decides. */
    private static final Duration LOOKED_AT = Duration.ofDays(7);
    /** After its end. What was issued stays, as the ledger does. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private Batches batches;

    void keep(@Observes @Priority(AFTER_OTHERS) HousekeepingDue due) {
        batches.abandoned(due.now().minus(LOOKED_AT), HousekeepingDue.BATCH)
                .forEach(id -> batches.lock(id).filter(Batch::isOpen).ifPresent(one -> one.expire(due.now())));
        batches.removeUnissued(due.now().minus(KEPT));
        batches.give();
    }
}
