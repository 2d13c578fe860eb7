package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.LoginLimits;

/** What one of staff may do for a student alone. Staff never see what is mailed. */
@ApplicationScoped
@Transactional
public class HelpService {

    @Inject
    private HelpGate gate;

    @Inject
    private DeskAccess access;

    @Inject
    private StaffMail staffMail;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private LoginLimits throttle;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Does it, writes it into the trail and tells the student.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right, and for the own account
     * @throws HelpRefusedException when it was not done
     */
    public void perform(HelpOrder order) {
        var standing = gate.enter(order);
        var account = standing.account();
        switch (order.act()) {
            case RESEND ->
                staffMail.send(account, standing.pending().orElseThrow().getEmail());
            case CORRECT -> staffMail.send(account, order.email().orElseThrow());
            case CANCEL_CHANGE ->
                cancelChange(account, standing.pending().orElseThrow().getEmail());
            case LIFT_THROTTLE -> liftThrottle(account);
            case END_SIGN_INS -> endSignIns(account);
            case SUSPEND -> suspend(account, order.words().orElseThrow());
            case RESUME -> resume(account);
            case RESET, CHANGE_EMAIL, SLIP -> throw new IllegalArgumentException(order.act() + " takes two");
        }
        audit.record(order.act().kind(), access.getUserId(), account.getUserId(), order.detail());
    }

    private void cancelChange(Account account, String pending) {
        links.voidAll(LinkPurpose.CHANGE, account);
        Stream.concat(account.getEmail().stream(), Stream.of(pending))
                .forEach(email -> mails.queue(NewMail.to(account, email, MailKind.HELP_CHANGE_CANCELLED)
                        .address(EmailAddress.mask(pending))));
    }

    private void liftThrottle(Account account) {
        throttle.lift(account);
        tell(account, MailKind.HELP_THROTTLE_LIFTED, "");
    }

    private void endSignIns(Account account) {
        signIns.endOthers(account, null, EndReason.BY_STAFF);
        tell(account, MailKind.HELP_SIGN_INS_ENDED, "");
    }

    private void suspend(Account account, String words) {
        account.suspend(words, clock.instant());
        links.voidAll(account);
        signIns.endOthers(account, null, EndReason.SUSPENDED);
        tell(account, MailKind.HELP_SUSPENDED, words);
    }

    private void resume(Account account) {
        account.resume();
        tell(account, MailKind.HELP_RESUMED, "");
    }

    private void tell(Account account, MailKind kind, String words) {
        account.getEmail()
                .ifPresent(email -> mails.queue(NewMail.to(account, email, kind).words(words)));
    }
}
