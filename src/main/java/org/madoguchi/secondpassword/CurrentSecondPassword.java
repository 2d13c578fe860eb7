package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.secondpassword.SecondPasswordRefusedException.Field;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.CounterNames;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/**
 * Proves the second password in force before it is changed (manual, 2.4 b). Wrong ones count as failed logins do;
 * counting commits by itself, so this runs outside of the change's transaction.
 */
@ApplicationScoped
public class CurrentSecondPassword {

    /** How long after the first click, which changed the second password, another may still arrive. */
    public static final Duration SECOND_CLICK = Duration.ofMinutes(5);

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private LoginLimits limits;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private SuspicionService suspicions;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Proves it. A second click, which comes with what was in force before, is let pass by the candidate: that is the
     * second password in force just as well, and a wrong one counts the same. It counts for the browser, if that has
     * signed in to the account before, so that a stranger's failed logins keep nobody from changing it.
     *
     * @param browserSecret of the browser's cookie; {@code null} when it has none
     * @throws SecondPasswordRefusedException when it is wrong, or it is too early to try again
     * @throws HasherBusyException when too much is under way; nothing is counted
     */
    public void prove(SignIn signIn, String browserSecret, String current, String candidate) {
        var account = signIn.getAccount();
        var subject = subject(account, browserSecret);
        var failures = limits.attempt(subject);
        var counted = failures.isPresent();
        if (!counted || !isProved(signIn, subject, current, candidate)) {
            failures.ifPresent(count -> suspicions.failed(account.getUserId(), count));
            audit.refuse(AuditEntry.of(AuditKind.SECOND_PASSWORD_CHANGED)
                    .own(account.getUserId())
                    .because(counted ? RefusalReason.CURRENT_WRONG : RefusalReason.THROTTLED));
            throw new SecondPasswordRefusedException(Field.CURRENT, "second_password.error.current");
        }
        limits.takeBack(subject);
    }

    private boolean isProved(SignIn signIn, String subject, String current, String candidate) {
        var account = signIn.getAccount();
        try {
            return isInForce(account, current) || isDone(signIn, account, candidate);
        } catch (HasherBusyException e) {
            limits.takeBack(subject);
            throw e;
        }
    }

    private boolean isDone(SignIn signIn, Account account, String candidate) {
        return isMadeBy(signIn, account) && isInForce(account, candidate);
    }

    /**
     * Whether this very sign-in has put the second password in force moments ago: a second click may follow. A change
     * ends all other sign-ins, so the one that is older than the change and still there has made it.
     */
    boolean isMadeBy(SignIn signIn, Account account) {
        return account.getSecondPasswordChangedAt()
                .filter(changed -> changed.isAfter(signIn.getCreatedAt())
                        && clock.instant().isBefore(changed.plus(SECOND_CLICK)))
                .isPresent();
    }

    /** An account whose second password was withdrawn has none that could be typed. */
    private boolean isInForce(Account account, String typed) {
        return account.getSecondPassword()
                .filter(phc -> hasher.matches(typed, phc))
                .isPresent();
    }

    private String subject(Account account, String browserSecret) {
        return browsers.recognise(browserSecret)
                .filter(browser -> browser.isOf(account.getUserId()))
                .map(CounterNames::browser)
                .orElseGet(() -> CounterNames.account(account.getUserId()));
    }
}
