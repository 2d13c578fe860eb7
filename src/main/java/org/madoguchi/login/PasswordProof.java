package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.account.UserId;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.login.LoginRefusal.Hint;
import org.madoguchi.login.directory.BindResult;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.secondpassword.HasherBusyException;
import org.madoguchi.throttle.CounterNames;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;
import org.madoguchi.throttle.UnknownIdService;

/**
 * Proves both passwords, the cheap and local before the costly and remote: limits, search, throttle, second password,
 * bind. The search is made for everybody, so that an outage of the directory looks the same to all; a wrong second
 * password never causes a bind, so that outsiders cannot spend the directory's attempts. A browser that has signed in
 * to the account before passes where strangers have filled the limits of a network, or of all. Nothing is recorded
 * here but what has to be counted beforehand.
 */
@ApplicationScoped
class PasswordProof {

    @Inject
    private LoginLimits limits;

    @Inject
    private CampusDirectory directory;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private UnknownIdService unknownIds;

    @Inject
    private CampusProof campus;

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private Clock clock;

    /**
     * Proves what came with the form; refused when not all is right, or it is too early.
     *
     * @param second makes of the account, {@code null} for a caller without one, and of what was typed for it what is
     *     to be proved
     * @throws DirectoryUnavailableException when the directory does not answer; nothing is counted
     * @throws HasherBusyException when too many logins are under way; nothing is counted
     */
    Proof prove(LoginAttempt attempt, BiFunction<Account, String, SecondCredential> second) {
        var browser = browsers.recognise(attempt.browserSecret());
        var closed = limits.closed(attempt.client());
        if (closed.isPresent() && browser.isEmpty()) {
            return crowded(closed.get());
        }
        var typed = UserId.parse(attempt.userId());
        var person = typed.flatMap(directory::findBare);
        var known = browser.filter(
                one -> person.filter(found -> one.isOf(found.userId())).isPresent());
        if (closed.isPresent() && known.isEmpty()) {
            return crowded(closed.get());
        }
        var subject = known.map(CounterNames::browser)
                .or(() -> person.map(DirectoryPerson::userId).map(CounterNames::account))
                .orElseGet(() -> unknownIds.subject(typed.orElse("")));
        var failures = limits.attempt(subject);
        if (failures.isEmpty()) {
            return LoginRefusal.uncounted(RefusalReason.THROTTLED, Hint.NONE, person.map(DirectoryPerson::userId));
        }
        try {
            return person.isEmpty()
                    ? unknown(attempt, second, typed.isPresent(), failures.get())
                    : check(attempt, second, person.get(), subject, failures.get());
        } catch (DirectoryUnavailableException | HasherBusyException e) {
            limits.takeBack(subject);
            throw e;
        }
    }

    private static LoginRefusal crowded(RefusalReason reason) {
        return LoginRefusal.uncounted(reason, Hint.CROWDED, Optional.empty());
    }

    /** Takes as long as anybody's. */
    private LoginRefusal unknown(
            LoginAttempt attempt, BiFunction<Account, String, SecondCredential> asked, boolean possible, int failures) {
        stores.validate(asked.apply(null, attempt.secondPassword()));
        return new LoginRefusal(
                possible ? RefusalReason.UNKNOWN_USER : RefusalReason.USER_ID_SHAPE,
                Hint.NONE,
                Optional.empty(),
                failures,
                Optional.empty());
    }

    private Proof check(
            LoginAttempt attempt,
            BiFunction<Account, String, SecondCredential> asked,
            DirectoryPerson person,
            String subject,
            int failures) {
        var account = accounts.findByUserId(person.userId())
                .orElseGet(
                        () -> new Account(person.userId(), person.displayName(), attempt.language(), clock.instant()));
        var second = asked.apply(account, attempt.secondPassword());
        if (stores.validate(second).getStatus() != Status.VALID) {
            return failed(second.wrong(), Hint.NONE, person, failures);
        }
        var answer = campus.prove(person, attempt.password());
        if (answer.isEmpty()) {
            return failed(RefusalReason.BIND_BUDGET, Hint.NONE, person, failures);
        }
        return answer.get() == BindResult.ACCEPTED
                ? new Proved(whole(person), account, subject, rehashed(account, second))
                : refused(answer.get(), account, person, subject, failures);
    }

    /** With the roles, which cost questions of their own: nobody has them asked without all three right. */
    private DirectoryPerson whole(DirectoryPerson proved) {
        return directory.find(proved.userId()).orElse(proved);
    }

    private Optional<String> rehashed(Account account, SecondCredential second) {
        return second.password()
                .filter(typed ->
                        account.getSecondPassword().filter(hasher::needsRehash).isPresent())
                .map(hasher::hash);
    }

    /** A right password that may not be used is no failure. */
    private LoginRefusal refused(
            BindResult answer, Account account, DirectoryPerson person, String subject, int failures) {
        var reason = RefusalReason.valueOf("DIRECTORY_" + answer.name());
        if (!answer.isRight()) {
            return failed(reason, hint(answer, account), person, failures);
        }
        limits.takeBack(subject);
        return LoginRefusal.uncounted(reason, hint(answer, account), Optional.of(person.userId()));
    }

    /**
     * A locked account may be told to somebody who proved the second password; the others the directory tells only
     * after a right one.
     */
    private static Hint hint(BindResult answer, Account account) {
        return switch (answer) {
            case EXPIRED -> Hint.PASSWORD_EXPIRED;
            case MUST_CHANGE -> Hint.PASSWORD_MUST_CHANGE;
            case LOCKED -> account.state() == AccountState.READY ? Hint.ACCOUNT_LOCKED : Hint.NONE;
            case DISABLED -> account.state() == AccountState.READY ? Hint.ACCOUNT_DISABLED : Hint.NONE;
            case ACCEPTED, WRONG -> Hint.NONE;
        };
    }

    private static LoginRefusal failed(RefusalReason reason, Hint hint, DirectoryPerson person, int failures) {
        return new LoginRefusal(reason, hint, Optional.of(person.userId()), failures, Optional.empty());
    }
}
