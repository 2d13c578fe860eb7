package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/** Ends a request's waiting, in the caller's transaction: does what was asked for, or does not. */
@ApplicationScoped
class RequestOutcome {

    @Inject
    private AccountRepository accounts;

    @Inject
    private StaffMail staffMail;

    @Inject
    private RequestMail mail;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private LoginLimits throttle;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Does it, if it can still be done.
     *
     * @param by user ID of the second person; {@code null} when time stood in
     */
    void done(HelpRequest request, String by) {
        var account = accounts.lock(request.getAccount().getId());
        var detail = detail(request);
        account.helped();
        try {
            act(request, account);
        } catch (HelpRefusedException e) {
            audit.recordFailure(request.getAct().kind(), by, account.getUserId(), detail + ";failed=" + e.getKey());
            end(request, HelpRequestState.FAILED, by, null);
            return;
        }
        audit.record(request.getAct().kind(), by, account.getUserId(), detail);
        end(request, HelpRequestState.DONE, by, null);
    }

    /** It is not done; {@code by} is {@code null} for time and for the student. */
    void ended(HelpRequest request, HelpRequestState state, String by, String words) {
        audit.record(
                AuditKind.valueOf("HELP_" + state),
                by,
                request.getAccount().getUserId(),
                detail(request) + (words == null ? "" : ";remark=" + words));
        end(request, state, by, words);
    }

    private void end(HelpRequest request, HelpRequestState state, String by, String words) {
        links.voidAll(LinkPurpose.STOP, request.getAccount());
        request.decide(state, by, words, clock.instant());
        mail.tellStaff(request);
    }

    /** @throws HelpRefusedException when it cannot be done any more; nothing is done then */
    private void act(HelpRequest request, Account account) {
        if (request.getAct() == HelpAct.SLIP) {
            account.getEmail().ifPresent(email -> mails.queue(NewMail.to(account, email, MailKind.HELP_SLIP_ALLOWED)));
            return;
        }
        var old = account.getEmail().orElseThrow(() -> new HelpRefusedException("help.error.stale"));
        if (request.getAct() == HelpAct.RESET) {
            reset(account, old);
        } else {
            staffMail.send(account, request.getEmail().orElseThrow());
        }
    }

    /** What proved the person so far is worth nothing any more, and nothing of it opens anything. */
    private void reset(Account account, String old) {
        links.voidAll(account);
        signIns.endOthers(account, null, EndReason.REGISTRATION_RESET);
        throttle.lift(account);
        browsers.forget(account);
        account.resetRegistration();
        mails.queue(NewMail.to(account, old, MailKind.HELP_RESET));
    }

    private static String detail(HelpRequest request) {
        return "request=" + request.getId() + ";act=" + request.getAct() + ";asked-by=" + request.getAskedBy()
                + ";reason=" + request.getReason() + ";identity=" + request.getIdentity()
                + request.getEmail()
                        .map(email -> ";address=" + EmailAddress.mask(email))
                        .orElse("");
    }
}
