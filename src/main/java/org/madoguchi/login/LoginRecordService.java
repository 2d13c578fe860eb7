package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondpassword.SuspicionService;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.PersonRole;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/** What a login leaves in the database, one transaction for each outcome; the directory has been asked before. */
@ApplicationScoped
@Transactional
class LoginRecordService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private LoginLimits limits;

    @Inject
    private SuspicionService suspicions;

    @Inject
    private AuditService audit;

    @Inject
    private MailService mails;

    @Inject
    private Clock clock;

    /**
     * Both passwords were right: the person is signed in, with all roles once the set-up is finished; refused when
     * staff have suspended the account, or the second password was disabled or another one set since.
     */
    public LoginAnswer succeeded(Proved proved, LoginAttempt attempt) {
        var account = stored(proved.account());
        limits.succeeded(proved.subject(), account);
        if (!account.hasSecondPasswordOf(proved.account())) {
            return LoginRefusal.late(RefusalReason.SECOND_PASSWORD_CHANGED, account.getUserId());
        }
        if (account.reappear()) {
            audit.record(AuditEntry.of(AuditKind.ACCOUNT_RETURNED)
                    .about(account.getUserId())
                    .because("login"));
        }
        if (account.state() == AccountState.SUSPENDED) {
            return LoginRefusal.suspended(
                    account.getUserId(), account.getSuspension().getText());
        }
        account.signedIn(proved.person().displayName(), proved.person().profile(), attempt.language(), clock.instant());
        var staff = !StaffRole.among(proved.person().roles()).isEmpty();
        account.listedAsStaff(staff);
        renew(account, attempt, proved.rehashed());
        var ready = account.state() == AccountState.READY;
        var secret = signIns.start(
                account,
                ready ? proved.person().roles() : PersonRole.REGISTRANT.alone(),
                attempt.client(),
                attempt.password());
        audit.record(AuditEntry.of(AuditKind.LOGIN).own(account.getUserId()).with(DetailPart.STATE, account.state()));
        return new LoginResult(
                account.getUserId(),
                secret,
                browsers.remember(account, attempt.browserSecret()),
                account.state(),
                ready && staff);
    }

    /** Both passwords were proved once more at a sign-in. */
    public LoginAnswer provedAgain(Proved proved, SignIn signIn, String secret, String password) {
        limits.succeeded(proved.subject(), accounts.lock(signIn.getAccount().getId()));
        var renewed = signIns.proved(signIn.getId(), secret, password);
        audit.record(
                AuditEntry.of(AuditKind.FRESH_PROOF).own(signIn.getAccount().getUserId()));
        return new LoginResult(
                signIn.getAccount().getUserId(),
                renewed,
                Optional.empty(),
                signIn.getAccount().state(),
                !signIn.getStaffRoles().isEmpty());
    }

    /** The directory was asked again for the roles of somebody who is signed in. */
    public void rolesChecked(SignIn signIn, Set<String> roles) {
        var before = String.join(",", new TreeSet<>(signIn.getRoles()));
        if (signIns.rolesChecked(signIn, roles)) {
            audit.record(AuditEntry.of(AuditKind.ROLES_CHANGED)
                    .about(signIn.getAccount().getUserId())
                    .with(DetailPart.BEFORE, before)
                    .with(DetailPart.ROLES, String.join(",", new TreeSet<>(roles))));
        }
    }

    /**
     * The account in this transaction, which nobody else changes until it ends; it is added when this is the first
     * login. It is locked before anything else, as everybody does.
     */
    private Account stored(Account account) {
        return accounts.lockByUserId(account.getUserId()).orElseGet(() -> accounts.add(account));
    }

    /** With both at hand: the second password must not be the university's, and its hash follows the cost setting. */
    private void renew(Account account, LoginAttempt attempt, Optional<String> rehashed) {
        if (account.getSecondPassword().isEmpty()) {
            return;
        }
        if (attempt.secondPassword().equals(attempt.password())) {
            account.withdrawSecondPassword();
            signIns.endOthers(account, null, EndReason.SECRET_CHANGED); // their proof was with it
            audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_DISABLED)
                    .own(account.getUserId())
                    .because("equals-university-password"));
            account.getEmail()
                    .ifPresent(email -> mails.queue(NewMail.to(account, email, MailKind.SECOND_PASSWORD_WITHDRAWN)
                            .fromHere()));
        } else {
            rehashed.ifPresent(account::rehashSecondPassword);
        }
    }

    /** A failure in a row was counted: the owner may have to be told, and it counts for the client too. */
    public void failed(Client client, LoginRefusal refusal) {
        refusal.userId().ifPresent(owner -> suspicions.failed(owner, refusal.failures()));
        limits.failed(client); // last: everybody's failures wait for its row
    }
}
