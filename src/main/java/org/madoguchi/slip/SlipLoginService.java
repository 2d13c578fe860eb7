package org.madoguchi.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.login.LoginAnswer;
import org.madoguchi.login.LoginAttempt;
import org.madoguchi.login.LoginRefusal;
import org.madoguchi.login.LoginResult;
import org.madoguchi.login.Proved;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.PersonRole;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/**
 * What the code of a counter slip and the university's password open together: the registration of an address, and
 * nothing else. The address in force is given up for it and told; the second password stays, and is needed afterwards.
 */
@ApplicationScoped
@Transactional
class SlipLoginService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SlipService slips;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private LoginLimits limits;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Both were right: the slip is spent; refused when staff have suspended the account, or another use of the slip
     * was faster.
     */
    public LoginAnswer succeeded(Proved proved, LoginAttempt attempt) {
        var account = accounts.lock(proved.account().getId());
        limits.succeeded(proved.subject(), account);
        if (account.reappear()) {
            audit.record(AuditEntry.of(AuditKind.ACCOUNT_RETURNED)
                    .about(account.getUserId())
                    .because("login"));
        }
        if (account.getSuspension().getSince().isPresent()) {
            return LoginRefusal.suspended(
                    account.getUserId(), account.getSuspension().getText());
        }
        if (!slips.spend(account, attempt.secondPassword())) {
            return LoginRefusal.late(RefusalReason.SLIP_USED, account.getUserId());
        }
        account.getEmail()
                .ifPresent(old -> mails.queue(
                        NewMail.to(account, old, MailKind.HELP_SLIP_USED).fromHere()));
        account.giveUpEmail();
        account.signedIn(proved.person().displayName(), proved.person().profile(), attempt.language(), clock.instant());
        account.listedAsStaff(!StaffRole.among(proved.person().roles()).isEmpty());
        links.voidAll(account);
        signIns.endOthers(account, null, EndReason.SECRET_CHANGED);
        var secret = signIns.start(account, PersonRole.REGISTRANT.alone(), attempt.client(), attempt.password());
        audit.record(AuditEntry.of(AuditKind.HELP_SLIP_USED).own(account.getUserId()));
        return new LoginResult(
                account.getUserId(),
                secret,
                browsers.remember(account, attempt.browserSecret()),
                account.state(),
                false);
    }
}
