package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.account.Account;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.AnswerFloor;

/**
 * Signs in and out (manual, 2.3). No transaction is open while the directory is asked. A refusal is answered no sooner
 * than a fixed time after it was asked for, so that its reason cannot be told by the clock.
 */
@ApplicationScoped
public class LoginService {

    @Inject
    private PasswordProof proof;

    @Inject
    private LoginRecordService records;

    /**
     * Signs in.
     *
     * @throws LoginRefusedException when not all is right, or it is too early
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     * @throws org.madoguchi.secondpassword.HasherBusyException when too many logins are under way
     */
    public LoginResult login(LoginAttempt attempt) {
        return refusedLate(() -> signIn(attempt, proof.prove(attempt, SecondPasswordCredential::new)));
    }

    /**
     * Signs in with something else in place of the second password.
     *
     * @param second makes of the account, {@code null} for a caller without one, and of what was typed for it what is
     * to be proved
     * @param then what a caller gets whose university password and the other were right; it begins its transaction
     * @throws LoginRefusedException when not all is right, or it is too early
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     */
    public LoginResult loginBy(
            BiFunction<Account, String, SecondCredential> second,
            LoginAttempt attempt,
            Function<PasswordProof.Proved, LoginResult> then) {
        return refusedLate(() -> then.apply(proof.prove(attempt, second)));
    }

    /** Two first logins at the same instant: one makes the account, the other finds it at the second try. */
    private LoginResult signIn(LoginAttempt attempt, PasswordProof.Proved proved) {
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
     * @throws LoginRefusedException when not both are right, or it is too early
     * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
     * @throws org.madoguchi.secondpassword.HasherBusyException when too many logins are under way
     */
    public void proveAgain(SignIn signIn, String secret, LoginAttempt attempt) {
        refusedLate(() -> {
            records.provedAgain(
                    proof.prove(attempt, SecondPasswordCredential::new), signIn, secret, attempt.password());
            return null;
        });
    }

    private static <T> T refusedLate(Supplier<T> work) {
        var floor = AnswerFloor.begin();
        try {
            return work.get();
        } catch (LoginRefusedException e) {
            floor.hold();
            throw e;
        }
    }
}
