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
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.Subject;
import org.madoguchi.throttle.ThrottleService;

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
    private ThrottleService throttle;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Proves it. A second click, which comes with what was in force before, is let pass by the candidate: that is the
     * second password in force just as well, and a wrong one counts the same.
     *
     * @throws SecondPasswordRefusedException when it is wrong, or it is too early to try again
     * @throws HasherBusyException when too much is under way; nothing is counted
     */
    public void prove(SignIn signIn, String current, String candidate) {
        var account = signIn.getAccount();
        var counted = throttle.attempt(subject(account), settings.integer("madoguchi.throttle.free-failures", 4))
                .isPresent();
        if (!counted || !isProved(signIn, current, candidate)) {
            audit.refuse(AuditEntry.of(AuditKind.SECOND_PASSWORD_CHANGED)
                    .own(account.getUserId())
                    .because(counted ? RefusalReason.CURRENT_WRONG : RefusalReason.THROTTLED));
            throw new SecondPasswordRefusedException(Field.CURRENT, "second_password.error.current");
        }
        throttle.takeBack(subject(account));
    }

    private boolean isProved(SignIn signIn, String current, String candidate) {
        var account = signIn.getAccount();
        try {
            return hasher.matches(current, account.getSecondPassword().orElseThrow())
                    || isDone(signIn, account, candidate);
        } catch (HasherBusyException e) {
            throttle.takeBack(subject(account));
            throw e;
        }
    }

    /**
     * Whether this very sign-in has put the candidate in force moments ago: a second click. A change ends all other
     * sign-ins, so the one that is older than the change and still there has made it.
     */
    boolean isDone(SignIn signIn, Account account, String candidate) {
        return account.getSecondPasswordChangedAt()
                        .filter(changed -> changed.isAfter(signIn.getCreatedAt())
                                && clock.instant().isBefore(changed.plus(SECOND_CLICK)))
                        .isPresent()
                && hasher.matches(candidate, account.getSecondPassword().orElseThrow());
    }

    static String subject(Account account) {
        return Subject.account(account.getUserId());
    }
}
