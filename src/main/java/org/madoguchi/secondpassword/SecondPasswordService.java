package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.account.Account;
import org.madoguchi.secondpassword.SecondPasswordRefusedException.Field;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;

/**
 * Sets the second password for the first time (manual, 2.2), changes it (2.4 b), and makes one ready for a reset by a
 * proved link (2.4 c). One policy for all three. No transaction is open while one is hashed.
 */
@ApplicationScoped
public class SecondPasswordService {

    /** Each further try means that another came in force meanwhile. */
    private static final int TRIES = 5;

    @Inject
    private SecondPasswordRecordService records;

    @Inject
    private CurrentSecondPassword proof;

    @Inject
    private SecondPasswordPolicy policy;

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private SignInService signIns;

    /**
     * Sets it at the end of the set-up; the person signs in with all three afterwards. Of two clicks the second changes
     * nothing.
     *
     * @throws SecondPasswordRefusedException when the policy forbids it, it is the university's password, or another
     *     browser has set another one meanwhile
     * @throws HasherBusyException when too much is under way; nothing is changed
     */
    public void set(SignIn signIn, String secret, String candidate) {
        record(signIn, secret, candidate, wanted -> Optional.of(wanted).filter(one -> records.set(signIn, one)));
    }

    /**
     * Changes it once the current one is proved. Of two clicks the second changes nothing.
     *
     * @param browserSecret of the browser's cookie; {@code null} when it has none
     * @return the secret of the sign-in's cookie from now on
     * @throws SecondPasswordRefusedException when the current one is wrong, or it is too early to try again; when the
     *     new one is not allowed; or when the current one was reset, changed or withdrawn, or the account suspended,
     *     since it was proved
     * @throws HasherBusyException when too much is under way; nothing is changed
     */
    public String change(SignIn signIn, String secret, String browserSecret, String current, String candidate) {
        proof.prove(signIn, browserSecret, current, candidate);
        return changeProved(signIn, secret, current, candidate);
    }

    /** Changes it after {@link CurrentSecondPassword} has proved the current one. */
    String changeProved(SignIn signIn, String secret, String current, String candidate) {
        if (current.equals(candidate)) {
            throw new SecondPasswordRefusedException(Field.CANDIDATE, "second_password.error.same");
        }
        return record(signIn, secret, candidate, wanted -> records.change(signIn, secret, wanted));
    }

    /** @param act empty when it has to be compared anew, with another that has come in force meanwhile */
    private <T> T record(
            SignIn signIn, String secret, String candidate, Function<WantedSecondPassword, Optional<T>> act) {
        for (var tried = 0; tried < TRIES; tried++) {
            var done = act.apply(wanted(signIn, secret, candidate));
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new HasherBusyException();
    }

    private WantedSecondPassword wanted(SignIn signIn, String secret, String candidate) {
        var account = records.look(signIn);
        var seen = account.getSecondPassword();
        var same = seen.filter(phc -> hasher.matches(candidate, phc));
        if (same.isPresent()) {
            return new WantedSecondPassword(seen, same.get());
        }
        check(account, candidate);
        if (signIns.isUniversityPassword(signIn, secret, candidate)) {
            throw new SecondPasswordRefusedException(Field.CANDIDATE, "second_password.error.university");
        }
        return new WantedSecondPassword(seen, hasher.hash(candidate));
    }

    /**
     * The hash of one that resets the account's; whether it is the university's password is seen at the next login.
     *
     * @throws SecondPasswordRefusedException when the policy forbids it
     * @throws HasherBusyException when too much is under way
     */
    public String hash(Account account, String candidate) {
        check(account, candidate);
        return hasher.hash(candidate);
    }

    /** Whether this is the account's second password. Who asks has to bound how often. */
    public boolean isInForce(Account account, String candidate) {
        return account.getSecondPassword()
                .filter(phc -> hasher.matches(candidate, phc))
                .isPresent();
    }

    private void check(Account account, String candidate) {
        var context = new SecondPasswordPolicy.Context(
                account.getUserId(),
                account.getDisplayName(),
                account.getEmail().orElse(null));
        var broken = policy.violated(candidate, context);
        if (!broken.isEmpty()) {
            throw new SecondPasswordRefusedException(broken);
        }
    }
}
