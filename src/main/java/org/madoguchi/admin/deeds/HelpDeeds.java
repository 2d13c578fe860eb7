package org.madoguchi.admin.deeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffSignIns;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/** Does an act, whoever had to allow it, and tells the person; joins the transaction of the service that calls. */
@ApplicationScoped
public class HelpDeeds {

    @Inject
    private TakenAddressService addresses;

    @Inject
    private StaffMail staffMail;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private StaffSignIns staff;

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
     * Does it for an account that is locked.
     *
     * @param by user ID of whoever does or approves it; {@code null} when time stood in
     * @throws HelpRefusedException when it cannot be done; nothing is done then
     */
    public void perform(Case one, HelpAct act, Optional<String> email, Optional<String> words, String by) {
        perform(one, act, email, words, by, UnaryOperator.identity());
    }

    /**
     * Does it for one of many people, whose account is locked.
     *
     * @param paced says when a mail may go that it sends to the person; not asked where the act is never one for many
     */
    public void perform(
            Case one,
            HelpAct act,
            Optional<String> email,
            Optional<String> words,
            String by,
            UnaryOperator<NewMail> paced) {
        if (!act.isOfferedFor(one)) {
            throw new HelpRefusedException("help.error.stale");
        }
        var account = one.account();
        switch (act) {
            case RESEND -> staffMail.send(account, one.pendingAddress(), paced);
            case CORRECT, CHANGE_EMAIL -> staffMail.send(account, email.orElseThrow());
            case CANCEL_CHANGE -> cancelChange(account, one.pendingAddress());
            case LIFT_THROTTLE -> liftThrottle(account);
            case END_SIGN_INS -> endSignIns(account);
            case NEW_SECOND -> requireNewSecond(account, paced);
            case PROVE_EMAIL -> requireProof(account, paced);
            case SUSPEND -> suspend(account, words.orElseThrow(), paced);
            case RESUME -> resume(account, paced);
            case RESET -> reset(account, account.getEmail().orElseThrow());
            case CLOSE -> close(account, words.orElseThrow(), paced);
            case SLIP -> tell(account, MailKind.HELP_SLIP_ALLOWED);
            case TAKE_OVER -> takeOver(account, email.orElseThrow(), by);
        }
    }

    private void cancelChange(Account account, String pending) {
        links.voidAll(LinkPurpose.CHANGE, account);
        links.voidAll(LinkPurpose.REGISTRATION, account); // of somebody who was to prove the one in force
        var masked = EmailAddress.mask(pending);
        Stream.concat(account.getEmail().stream(), Stream.of(pending))
                .map(email -> NewMail.to(account, email, MailKind.HELP_CHANGE_CANCELLED)
                        .address(masked))
                .forEach(mails::queue);
    }

    private void liftThrottle(Account account) {
        limits.lift(account);
        tell(account, MailKind.HELP_THROTTLE_LIFTED);
    }

    private void endSignIns(Account account) {
        signIns.endOthers(account, null, EndReason.BY_STAFF);
        tell(account, MailKind.HELP_SIGN_INS_ENDED);
    }

    /** Whoever misused the account may have asked for links before: one would put another address in force. */
    private void requireNewSecond(Account account, UnaryOperator<NewMail> paced) {
        account.disableSecondPassword();
        signIns.endOthers(account, null, EndReason.BY_STAFF);
        links.voidAll(account);
        tell(account, MailKind.HELP_NEW_SECOND, paced);
    }

    /** The address stays in force: nobody else can have it, and it is told when another is asked for in its place. */
    private void requireProof(Account account, UnaryOperator<NewMail> paced) {
        staffMail.take(account);
        links.voidAll(account);
        signIns.endOthers(account, null, EndReason.BY_STAFF);
        account.wantEmailProof(clock.instant());
        staffMail.mail(account, account.getEmail().orElseThrow(), paced);
    }

    /**
     * Undoes that the address in force has to be proved anew, for an account that is locked; the mailed link is void.
     *
     * @param paced says when the mail may go
     */
    public void waiveProof(Account account, UnaryOperator<NewMail> paced) {
        links.voidAll(LinkPurpose.REGISTRATION, account);
        account.waiveEmailProof();
        tell(account, MailKind.HELP_PROOF_WAIVED, paced);
    }

    /** Whoever misused the account may have asked for links before. */
    private void suspend(Account account, String words, UnaryOperator<NewMail> paced) {
        account.suspend(words, clock.instant());
        signIns.endOthers(account, null, EndReason.SUSPENDED);
        links.voidAll(account);
        tell(account, MailKind.HELP_SUSPENDED, mail -> paced.apply(mail.words(words)));
    }

    private void resume(Account account, UnaryOperator<NewMail> paced) {
        account.resume();
        tell(account, MailKind.HELP_RESUMED, paced);
    }

    /** What proved the person so far is worth nothing any more, and nothing of it opens anything. */
    private void reset(Account account, String old) {
        forget(account, EndReason.REGISTRATION_RESET);
        mails.queue(NewMail.to(account, old, MailKind.HELP_RESET));
    }

    /** The mail is the last: the address is not kept, nor what staff have noted as if it were in force. */
    private void close(Account account, String words, UnaryOperator<NewMail> paced) {
        var old = account.getEmail();
        account.suspend(words, clock.instant());
        forget(account, EndReason.SUSPENDED);
        old.map(email -> NewMail.to(account, email, MailKind.HELP_CLOSED))
                .map(mail -> paced.apply(mail.words(words)))
                .ifPresent(mails::queue);
    }

    private void forget(Account account, EndReason why) {
        links.voidAll(account);
        signIns.endOthers(account, null, why);
        limits.lift(account);
        browsers.forget(account);
        account.resetRegistration();
    }

    /** The user ID that had the address keeps nothing; the address is proved anew by whoever reads its mail. */
    private void takeOver(Account account, String email, String by) {
        var former = addresses
                .findOwner(account, email)
                .filter(owner -> staff.recentRoles(owner).isEmpty())
                .orElseThrow(() -> new HelpRefusedException("help.error.stale"));
        staffMail.take(account);
        former.helped();
        reset(former, email);
        staffMail.mail(account, email, UnaryOperator.identity());
        audit.record(AuditEntry.of(HelpAct.TAKE_OVER.kind()).by(by).about(former.getUserId()));
    }

    private void tell(Account account, MailKind kind) {
        tell(account, kind, UnaryOperator.identity());
    }

    private void tell(Account account, MailKind kind, UnaryOperator<NewMail> more) {
        account.getEmail()
                .map(email -> NewMail.to(account, email, kind))
                .map(more)
                .ifPresent(mails::queue);
    }
}
