package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.MailBudget;

/**
 * Puts a mail address in force once a mailed link has proved it: the first one (manual, 2.1) or another (2.4 a), as the
 * link's purpose says. An old address stays in force until then; both are told. An address that another account has
 * proved gets the same page; its owner is told, the asker is not.
 */
@ApplicationScoped
@Transactional
public class EmailAddressService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AddressProof proof;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private MailService mails;

    @Inject
    private MailBudget budget;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Mails a link to the address and tells the one in force. Another address than the one that waits is a correction,
     * which has a budget of its own. Beyond the budget nothing is mailed; the address typed last is what waits then,
     * and a link to another is void.
     *
     * @return whether a mail goes out
     */
    public boolean request(LinkPurpose purpose, Long accountId, String email) {
        var account = accounts.lock(accountId);
        var inForce = account.getEmail();
        if (purpose == LinkPurpose.REGISTRATION && inForce.isPresent()
                || inForce.filter(email::equalsIgnoreCase).isPresent()) {
            return false;
        }
        var pending = links.findPending(purpose, account);
        var correction = pending.filter(link -> !link.getEmail().equalsIgnoreCase(email));
        if (correction.isPresent() ? budget.takeForCorrection(account) : budget.takeForPerson(account)) {
            var taken = proof.mail(purpose, account, email, NewMail::fromHere);
            var entry = AuditEntry.of(asked(purpose))
                    .own(account.getUserId())
                    .with(DetailPart.ADDRESS, EmailAddress.mask(email));
            audit.record(taken ? entry.because(RefusalReason.ADDRESS_TAKEN.word()) : entry);
            return true;
        }
        if (correction.isPresent()
                || pending.filter(link -> link.isUsable(clock.instant())).isEmpty()) {
            links.holdBack(purpose, account, email);
        }
        audit.recordRefusal(
                AuditEntry.of(asked(purpose)).own(account.getUserId()).because(RefusalReason.MAIL_BUDGET.word()));
        return false;
    }

    private static AuditKind asked(LinkPurpose purpose) {
        return purpose == LinkPurpose.CHANGE ? AuditKind.EMAIL_CHANGE_REQUESTED : AuditKind.REGISTRATION_REQUESTED;
    }

    /**
     * Mails a new link to the address that waits; the older one is void then.
     *
     * @return whether a mail goes out
     */
    public boolean resend(LinkPurpose purpose, Long accountId) {
        return findPending(purpose, accountId)
                .filter(link -> request(purpose, accountId, link.getEmail()))
                .isPresent();
    }

    /** From when on a mail can be sent again; empty when that is now. */
    public Optional<Instant> findWait(Long accountId) {
        return budget.findWait(accounts.get(accountId));
    }

    /** The link that waits to be opened, expired or not. */
    public Optional<OneTimeLink> findPending(LinkPurpose purpose, Long accountId) {
        return links.findPending(purpose, accounts.get(accountId));
    }

    /** Whether the account has a proved address by now. */
    public boolean isCompleted(Long accountId) {
        return accounts.get(accountId).getEmail().isPresent();
    }

    /** Gives a change up: its link is void. */
    public void cancel(Long accountId) {
        var account = accounts.get(accountId);
        if (links.findPending(LinkPurpose.CHANGE, account).isPresent()) {
            links.voidAll(LinkPurpose.CHANGE, account);
            audit.record(AuditKind.EMAIL_CHANGE_CANCELLED, account.getUserId(), account.getUserId(), "");
        }
    }

    /** Whether the link has done its work and the address is in force: a second click of the same person. */
    public boolean isDone(LinkPurpose purpose, String token) {
        return links.find(purpose, token)
                .filter(link -> link.isUsed()
                        && link.getEmail().equals(link.getAccount().getEmail().orElse(null)))
                .isPresent();
    }

    /**
     * Puts the address in force. A change voids what was mailed to the old one and ends every other sign-in.
     *
     * @param here the sign-in of the browser that opened the link, which goes on
     * @throws LinkUnusableException when the link cannot be used, or the address is another account's and cannot be
     *     taken over
     */
    public void confirm(LinkPurpose purpose, String token, Optional<SignIn> here) {
        var link = links.redeem(purpose, token);
        var account = link.getAccount();
        proof.findOwner(account, link.getEmail()).ifPresent(owner -> {
            if (!isOf(account, here) || !proof.isGone(owner)) {
                throw new LinkUnusableException(RefusalReason.ADDRESS_TAKEN, link);
            }
            takeOver(accounts.lock(owner.getId()), account);
        });
        var change = purpose == LinkPurpose.CHANGE;
        var masked = EmailAddress.mask(link.getEmail());
        if (change) {
            links.voidAll(LinkPurpose.RECOVERY, account);
            signIns.endOthers(account, here.map(SignIn::getId).orElse(null), EndReason.SECRET_CHANGED);
            account.getEmail()
                    .ifPresent(old -> mails.queue(NewMail.to(account, old, MailKind.EMAIL_CHANGED_OLD)
                            .address(masked)
                            .fromHere()));
        }
        account.confirmEmail(link.getEmail(), clock.instant());
        var kind = change ? MailKind.EMAIL_CHANGED_NEW : MailKind.EMAIL_CONFIRMED;
        mails.queue(NewMail.to(account, link.getEmail(), kind)
                .address(link.getEmail())
                .fromHere());
        audit.record(AuditEntry.of(change ? AuditKind.EMAIL_CHANGED : AuditKind.EMAIL_CONFIRMED)
                .about(account.getUserId())
                .with(DetailPart.ADDRESS, masked));
    }

    /**
     * Whether the address is that of a former user ID, which only the person signed in under the new one takes along.
     */
    public boolean needsSignIn(OneTimeLink link, Optional<SignIn> here) {
        return proof.findOwner(link.getAccount(), link.getEmail()).isPresent() && !isOf(link.getAccount(), here);
    }

    private static boolean isOf(Account account, Optional<SignIn> here) {
        return here.filter(signIn -> signIn.getAccount().getId().equals(account.getId()))
                .isPresent();
    }

    /** The former user ID has the address no longer, nor anything that it opened. */
    private void takeOver(Account owner, Account account) {
        links.voidAll(owner);
        signIns.endOthers(owner, null, EndReason.SECRET_CHANGED);
        accounts.freeEmail(owner);
        audit.record(AuditEntry.of(AuditKind.EMAIL_CHANGED)
                .by(account.getUserId())
                .about(owner.getUserId())
                .because("taken-over"));
    }
}
