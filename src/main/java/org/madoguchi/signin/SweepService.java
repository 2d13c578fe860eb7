package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.config.SweepDue;
import org.madoguchi.draft.DraftService;
import org.madoguchi.throttle.ThrottleService;

/**
 * Removes what has had its time: old sign-ins and drafts, browsers long unused, counters long untouched, and what
 * others keep, who are told by {@link SweepDue}. One node does it at a time.
 */
@ApplicationScoped
@Transactional
public class SweepService {

    private static final Duration SIGN_INS = Duration.ofDays(90);
    private static final Duration BROWSERS = Duration.ofDays(400);
    /** Longer than any window or wait, and than a run of failures is likely to pause. */
    private static final Duration COUNTERS = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private ThrottleService throttle;

    @Inject
    private DraftService drafts;

    @Inject
    private Event<SweepDue> due;

    @Inject
    private Clock clock;

    /** Sweeps once; does nothing while another node is at it. Returns how many of its own rows went. */
    public int sweep() {
        var locked = entityManager
                .createNativeQuery("SELECT name FROM background_job WHERE name = 'sweep' FOR UPDATE SKIP LOCKED")
                .getResultList();
        if (locked.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        due.fire(new SweepDue(now));
        return signIns.removeBefore(now.minus(SIGN_INS))
                + browsers.forgetBefore(now.minus(BROWSERS))
                + throttle.removeBefore(now.minus(COUNTERS))
                + drafts.removeBefore(now.minus(DraftService.AGE));
    }
}
