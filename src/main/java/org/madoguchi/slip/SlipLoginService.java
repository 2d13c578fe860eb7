package org.madoguchi.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.login.LoginAttempt;
import org.madoguchi.login.LoginRecordService;
import org.madoguchi.login.LoginRefusedException;
import org.madoguchi.login.LoginRefusedException.Hint;
import org.madoguchi.login.LoginResult;
import org.madoguchi.login.PasswordProof;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.ThrottleService;

/**
 * What the code of a counter slip and the university's password open together: the registration of an address, and
 * nothing else. The address in force is given up for it and told; the second password stays, and is needed afterwards.
 */
@ApplicationScoped
@Transactional
public class SlipLoginService {

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
    private LoginRecordService records;

    @Inject
    private ThrottleService throttle;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Both were right: the slip is spent.
     *
     * @throws LoginRefusedException when staff have suspended the account, or another use of the slip was faster
     */
    @Transactional(dontRollbackOn = LoginRefusedException.class)
    public LoginResult succeeded(PasswordProof.Proved proved, LoginAttempt attempt) {
        throttle.clear(proved.subject());
        var account = accounts.lock(proved.account().getId());
        if (account.reappear()) {
            audit.record(AuditKind.ACCOUNT_RETURNED, null, account.getUserId(), "login");
        }
        if (account.getSuspension().getSince().isPresent()) {
            throw records.refused(
                    account.getUserId(),
                    "suspended",
                    Hint.SUSPENDED,
                    account.getSuspension().getText().orElse(null));
        }
        if (!slips.spend(account, attempt.secondPassword())) {
            throw records.refused(account.getUserId(), "slip-used", Hint.NONE, null);
        }
        account.getEmail()
                .ifPresent(old -> mails.queue(
                        NewMail.to(account, old, MailKind.HELP_SLIP_USED).fromHere()));
        account.giveUpEmail();
        account.signedIn(proved.person().displayName(), proved.person().profile(), attempt.language(), clock.instant());
        links.voidAll(account);
        signIns.endOthers(account, null, EndReason.SECRET_CHANGED);
        var secret =
                signIns.start(account, Set.of(LoginRecordService.REGISTRANT), attempt.client(), attempt.password());
        audit.record(AuditKind.HELP_SLIP_USED, account.getUserId(), account.getUserId(), "");
        return new LoginResult(
                account.getUserId(),
                secret,
                browsers.remember(account, attempt.browserSecret()),
                account.state(),
                false);
    }
}
