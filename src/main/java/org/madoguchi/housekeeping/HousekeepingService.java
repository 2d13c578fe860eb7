package org.madoguchi.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.draft.DraftService;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.BudgetService;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.ThrottleService;

/**
 * Removes what has had its time: old sign-ins and drafts, browsers long unused, counters long untouched, and what
 * others keep, who are told by {@link HousekeepingDue}. One node does it at a time.
 */
@ApplicationScoped
@Transactional
public class HousekeepingService {

    private static final String JOB = "housekeeping";
    private static final Duration SIGN_INS = Duration.ofDays(90);
    private static final Duration BROWSERS = Duration.ofDays(400);
    /** Longer than any window or wait, and than a run of failures is likely to pause. */
    private static final Duration COUNTERS = Duration.ofDays(30);

    @Inject
    private JobLock lock;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private ThrottleService throttle;

    @Inject
    private BudgetService budgets;

    @Inject
    private DraftService drafts;

    @Inject
    private Event<HousekeepingDue> due;

    @Inject
    private Clock clock;

    @Produces
    static Job job(HousekeepingService service) {
        return Job.once(JOB, Duration.ofHours(1), service::removeOld);
    }

    /** Removes it; does nothing while another node is at it. Returns how many of its own rows went. */
    public int removeOld() {
        if (!lock.take(JOB)) {
            return 0;
        }
        var now = clock.instant();
        due.fire(new HousekeepingDue(now));
        return signIns.removeBefore(now.minus(SIGN_INS))
                + browsers.forgetBefore(now.minus(BROWSERS))
                + throttle.removeBefore(now.minus(COUNTERS))
                + budgets.removeBefore(now.minus(COUNTERS))
                + drafts.removeBefore(now.minus(DraftService.AGE));
    }
}
