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
import org.madoguchi.login.LoginRefusedException.Hint;
import org.madoguchi.login.directory.BindResult;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.secondpassword.HasherBusyException;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;
import org.madoguchi.throttle.Subject;
import org.madoguchi.throttle.ThrottleService;

/**
 * Proves both passwords, the cheap and local before the costly and remote: limits, search, throttle, second password,
 * bind. The search is made for everybody, so that an outage of the directory looks the same to all; a wrong second
 * password never causes a bind, so that outsiders cannot spend the directory's attempts.
 */
@ApplicationScoped
public class PasswordProof {

    /**
     * A caller whose passwords were right.
     *
     * @param account as it was before; new when this is the first time
     * @param subject which has been counted as a failure beforehand
     * @param rehashed the second password's hash at today's cost, when the kept one has another
     */
    public record Proved(DirectoryPerson person, Account account, String subject, Optional<String> rehashed) {}

    @Inject
    private LoginLimits limits;

    @Inject
    private CampusDirectory directory;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private ThrottleService throttle;

    @Inject
    private CampusProof campus;

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private LoginRecordService records;

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Proves what came with the form.
     *
     * @param second makes of the account, {@code null} for a caller without one, and of what was typed for it what is
     * to be proved
     * @throws LoginRefusedException when not all is right, or it is too early
     * @throws DirectoryUnavailableException when the directory does not answer; nothing is counted
     * @throws HasherBusyException when too many logins are under way; nothing is counted
     */
    Proved prove(LoginAttempt attempt, BiFunction<Account, String, SecondCredential> second) {
        var typed = UserId.parse(attempt.userId());
        if (limits.closed(attempt.client()).isPresent()) {
            throw records.refused(null, "client-limit", Hint.NONE, null);
        }
        var person = typed.flatMap(directory::find);
        var key = person.map(DirectoryPerson::userId)
                .or(() -> typed)
                .map(Account::userKey)
                .orElse("");
        var subject = browsers.recognise(attempt.browserSecret())
                .filter(browser -> browser.isOf(key))
                .map(Subject::browser)
                .orElse(Subject.account(key));
        var failures = throttle.attempt(subject, settings.integer("madoguchi.throttle.free-failures", 4))
                .orElseThrow(() -> records.refused(
                        person.map(DirectoryPerson::userId).orElse(null), "throttled", Hint.NONE, null));
        try {
            return check(attempt, second, person, subject, failures);
        } catch (DirectoryUnavailableException | HasherBusyException e) {
            throttle.takeBack(subject);
            throw e;
        }
    }

    private Proved check(
            LoginAttempt attempt,
            BiFunction<Account, String, SecondCredential> asked,
            Optional<DirectoryPerson> person,
            String subject,
            int failures) {
        var account = person.map(found -> accounts.findByUserId(found.userId())
                .orElseGet(
                        () -> new Account(found.userId(), found.displayName(), attempt.language(), clock.instant())));
        var second = asked.apply(account.orElse(null), attempt.secondPassword());
        if (stores.validate(second).getStatus() != Status.VALID) {
            throw failed(
                    attempt,
                    person.map(DirectoryPerson::userId).orElse(null),
                    failures,
                    person.isEmpty() ? "unknown-user" : second.wrong(),
                    Hint.NONE);
        }
        bind(attempt, person.orElseThrow(), account.orElseThrow(), failures);
        var rehashed = second.password()
                .filter(typed -> account.flatMap(Account::getSecondPassword)
                        .filter(hasher::needsRehash)
                        .isPresent())
                .map(hasher::hash);
        return new Proved(person.orElseThrow(), account.orElseThrow(), subject, rehashed);
    }

    private void bind(LoginAttempt attempt, DirectoryPerson person, Account account, int failures) {
        var result = campus.prove(person, attempt.password())
                .orElseThrow(() -> failed(attempt, person.userId(), failures, "bind-budget", Hint.NONE));
        if (result != BindResult.ACCEPTED) {
            throw failed(attempt, person.userId(), failures, "directory-" + result.word(), hint(result, account));
        }
    }

    /**
     * A locked account may be told to somebody who proved the second password; the others the directory tells only
     * after a right one.
     */
    private static Hint hint(BindResult result, Account account) {
        return switch (result) {
            case EXPIRED -> Hint.PASSWORD_EXPIRED;
            case MUST_CHANGE -> Hint.PASSWORD_MUST_CHANGE;
            case LOCKED -> account.state() == AccountState.READY ? Hint.ACCOUNT_LOCKED : Hint.NONE;
            case DISABLED -> account.state() == AccountState.READY ? Hint.ACCOUNT_DISABLED : Hint.NONE;
            case ACCEPTED, WRONG -> Hint.NONE;
        };
    }

    /** An ID that the directory does not know is not noted: people type passwords into the wrong field. */
    private LoginRefusedException failed(LoginAttempt attempt, String userId, int failures, String reason, Hint hint) {
        records.failed(attempt.client(), userId, failures);
        return records.refused(userId, reason, hint, null);
    }
}
