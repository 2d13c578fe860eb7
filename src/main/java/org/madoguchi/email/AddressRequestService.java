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
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.NewMail;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.MailBudget;

/**
 * What a person wants for an address, one transaction for each wish; the directory has been asked before. An address
 * that another account has proved gets the same page; its owner is told, the asker is not.
 */
@ApplicationScoped
@Transactional
class AddressRequestService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AddressProof proof;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailLedger mails;

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
     * @param signIn of whoever asks
     * @param former key of the account that has proved the address under a user ID that the directory has no longer
     * @return whether a mail goes out
     * @throws StaleProofException when that takes a fresher proof than the sign-in's
     */
    boolean request(LinkPurpose purpose, SignIn signIn, String email, Optional<Long> former) {
        var account = accounts.lock(signIn.getAccount().getId());
        if (isDone(purpose, account, email)) {
            return false;
        }
        var pending = links.findPending(purpose, account);
        requireProof(signIn, account, email, pending);
        var correction = pending.filter(link -> !link.getEmail().equalsIgnoreCase(email));
        if (correction.isPresent() ? budget.takeForCorrection(account) : budget.takeForPerson(account)) {
            var taken = proof.mail(purpose, account, email, former, NewMail::fromHere);
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

    private static boolean isDone(LinkPurpose purpose, Account account, String email) {
        return account.isEmailProved() && (purpose == LinkPurpose.REGISTRATION || account.isEmail(email));
    }

    private void requireProof(SignIn signIn, Account account, String email, Optional<OneTimeLink> pending) {
        if (takesProof(account, email, pending) && !signIn.isFresh(clock.instant())) {
            throw new StaleProofException();
        }
    }

    /**
     * In the place of an address in force no other is put from an unattended browser (OWASP ASVS 5.0, 7.5). What waits
     * under a link that still works was asked for by a fresh proof.
     */
    private boolean takesProof(Account account, String email, Optional<OneTimeLink> pending) {
        return account.getEmail().isPresent()
                && !account.isEmail(email)
                && pending.filter(link -> link.isUsable(clock.instant()))
                        .filter(link -> link.getEmail().equalsIgnoreCase(email))
                        .isEmpty();
    }

    private static AuditKind asked(LinkPurpose purpose) {
        return purpose == LinkPurpose.CHANGE ? AuditKind.EMAIL_CHANGE_REQUESTED : AuditKind.REGISTRATION_REQUESTED;
    }

    /**
     * Another account that has proved the address that is asked for.
     *
     * @throws StaleProofException as {@link #request}, whoever has the address: nothing is looked up then
     */
    Optional<Account> findOwner(LinkPurpose purpose, SignIn signIn, String email) {
        var account = accounts.get(signIn.getAccount().getId());
        if (isDone(purpose, account, email)) {
            return Optional.empty();
        }
        requireProof(signIn, account, email, links.findPending(purpose, account));
        return proof.findOwner(account, email);
    }

    /** Another account that has proved the address that the link is for. */
    Optional<Account> findOwner(OneTimeLink link) {
        return proof.findOwner(accounts.get(link.getAccount().getId()), link.getEmail());
    }

    /** From when on a mail can be sent again; empty when that is now. */
    Optional<Instant> findWait(Long accountId) {
        return budget.findWait(accounts.get(accountId));
    }

    /** The link that waits to be opened, expired or not. */
    Optional<OneTimeLink> findPending(LinkPurpose purpose, Long accountId) {
        return links.findPending(purpose, accounts.get(accountId));
    }

    /**
     * Whether what was mailed to the address was refused, or came back, for a reason that lies with the address. Of one
     * that is another account's that is the mail to its owner, so that both have the same page.
     */
    boolean isRefused(OneTimeLink link) {
        return mails.findByLink(link.getId())
                .or(() -> proof.findOwner(link.getAccount(), link.getEmail())
                        .flatMap(owner -> mails.findLast(MailKind.CHANGE_ADDRESS_TAKEN, owner)))
                .filter(OutgoingMail::isRefusedForItsAddress)
                .isPresent();
    }

    /** Whether the account has a proved address by now. */
    boolean isCompleted(Long accountId) {
        return accounts.get(accountId).isEmailProved();
    }

    /** The person says that mails to the address in force arrive, though one came back. */
    void keep(Long accountId) {
        var account = accounts.lock(accountId);
        if (account.getEmailReturnedAt().isPresent()) {
            account.keepEmail();
            audit.record(AuditEntry.of(AuditKind.EMAIL_KEPT).own(account.getUserId()));
        }
    }

    /** Gives a change up: its link is void. */
    void cancel(Long accountId) {
        var account = accounts.lock(accountId);
        if (links.findPending(LinkPurpose.CHANGE, account).isPresent()) {
            links.voidAll(LinkPurpose.CHANGE, account);
            audit.record(AuditEntry.of(AuditKind.EMAIL_CHANGE_CANCELLED).own(account.getUserId()));
        }
    }
}
