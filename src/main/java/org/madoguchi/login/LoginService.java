package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.notice.Closing;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.throttle.AnswerFloor;
import org.madoguchi.throttle.LoginLimits;

/**
 * Signs in (manual, 2.3). No transaction is open while the directory is asked. A refusal is answered no sooner
 * than a fixed time after it was asked for, so that its reason cannot be told by the clock.
 */
@ApplicationScoped
public class LoginService {

    @Inject
    private PasswordProof proofs;

    @Inject
    private LoginRecordService records;

    @Inject
    private Closing closing;

    @Inject
    private LoginLimits limits;

    @Inject
    private AuditService audit;

    /**
     * Signs in, or refuses when not all is right, or it is too early.
     *
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     * @throws org.madoguchi.secondpassword.HasherBusyException when too many logins are under way
     */
    public LoginAnswer login(LoginAttempt attempt) {
        return loginBy(SecondPasswordCredential::new, attempt, proved -> signIn(attempt, proved));
    }

    /**
     * Signs in with something else in place of the second password, or refuses.
     *
     * @param second makes of the account, {@code null} for a caller without one, and of what was typed for it what is
     *     to be proved
     * @param then what a caller gets whose university password and the other were right; it begins its transaction
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     */
    public LoginAnswer loginBy(
            BiFunction<Account, String, SecondCredential> second,
            LoginAttempt attempt,
            Function<Proved, LoginAnswer> then) {
        var floor = AnswerFloor.begin();
        var proof = proofs.prove(attempt, second);
        var answer = proof instanceof Proved proved ? then.apply(proved) : (LoginRefusal) proof;
        if (answer instanceof LoginRefusal refusal) {
            note(attempt, refusal);
            floor.hold();
        }
        return answer;
    }

    /** The one place that decides what a refusal leaves behind. */
    private void note(LoginAttempt attempt, LoginRefusal refusal) {
        if (refusal.failures() > 0) {
            records.failed(attempt.client(), refusal);
        }
        audit.refuse(AuditEntry.of(AuditKind.LOGIN)
                .about(refusal.userId())
                .because(refusal.reason().word()));
    }

    /** Two first logins at the same instant: one makes the account, the other finds it at the second try. */
    private LoginAnswer signIn(LoginAttempt attempt, Proved proved) {
        if (closing.isNow() && StaffRole.among(proved.person().roles()).isEmpty()) {
            limits.takeBack(proved.subject());
            return LoginRefusal.late(RefusalReason.MAINTENANCE, proved.person().userId());
        }
        var first = proved.account().getId() == null; // the attempt to add it gives it an ID
        try {
            return records.succeeded(proved, attempt);
        } catch (PersistenceException e) {
            if (!first) {
                throw e;
            }
            return records.succeeded(proved, attempt);
        }
    }

    /**
     * Proves both passwords of the signed-in account once more, where the first proof is too old for what comes next.
     *
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     * @throws org.madoguchi.secondpassword.HasherBusyException when too many logins are under way
     */
    public LoginAnswer proveAgain(SignIn signIn, String secret, LoginAttempt attempt) {
        return loginBy(
                SecondPasswordCredential::new,
                attempt,
                proved -> records.provedAgain(proved, signIn, secret, attempt.password()));
    }
}
