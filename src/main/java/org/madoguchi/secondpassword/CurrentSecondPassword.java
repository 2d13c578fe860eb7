package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.secondpassword.SecondPasswordRefusedException.Field;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.ThrottleService;

/**
 * Proves the second password in force before it is changed (manual, 2.4 b). Wrong ones count as failed logins do;
 * counting commits by itself, so this runs outside of the change's transaction.
 */
@ApplicationScoped
public class CurrentSecondPassword {

    @Inject
    private Argon2idHasher hasher;
    @Inject
    private ThrottleService throttle;
    @Inject
    private AuditService audit;
    @Inject
    private Settings settings;

    /**
     * Proves it.
     *
     * @throws SecondPasswordRefusedException when it is wrong, or it is too early to try again
     */
    public void prove(SignIn signIn, String current) {
        var account = signIn.getAccount();
        var counted = throttle.attempt(subject(account), settings.integer("madoguchi.throttle.free-failures", 4)).isPresent();
        if (!counted || !hasher.matches(current, account.getSecondPassword().orElseThrow())) {
            audit.refuse(AuditKind.SECOND_PASSWORD_CHANGED, account.getUserId(), account.getUserId(), counted ? "current-wrong" : "throttled");
            throw new SecondPasswordRefusedException(Field.CURRENT, "second_password.error.current");
        }
        throttle.takeBack(subject(account));
    }

    static String subject(Account account) {
        return "account:" + Account.userKey(account.getUserId());
    }
}
