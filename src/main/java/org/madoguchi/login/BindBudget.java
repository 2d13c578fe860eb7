package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.ThrottleService;

/**
 * Bounds the failing binds that this service spends of each account at the directory, so that nobody can lock a
 * university account from here: {@code madoguchi.throttle.binds} in {@code madoguchi.throttle.binds-window}.
 */
@ApplicationScoped
class BindBudget {

    @Inject
    private ThrottleService throttle;

    @Inject
    private Settings settings;

    /** Takes one bind; false when none is left. */
    boolean take(String userId) {
        return throttle.take(
                subject(userId),
                settings.integer("madoguchi.throttle.binds", 3),
                settings.duration("madoguchi.throttle.binds-window", Duration.ofMinutes(15)));
    }

    /** The bind did not fail, or never came to be. */
    void giveBack(String userId) {
        throttle.giveBack(subject(userId));
    }

    /** Removes what was counted of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        throttle.clear(subject(erased.userId()));
    }

    private static String subject(String userId) {
        return "bind:" + Account.userKey(userId);
    }
}
