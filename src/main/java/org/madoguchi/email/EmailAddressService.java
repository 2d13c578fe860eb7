package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.EndReason;
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
     * Mails a link to the address and tells the one in force. Beyond the mail budget the link that waits stays as it
     * is;
     * where none waits, one does from now on without a mail, so that the page is the same.
     */
    public void request(LinkPurpose purpose, Long accountId, String email, Client client) {
        var account = accounts.get(accountId);
        if (purpose == LinkPurpose.REGISTRATION && account.getEmail().isPresent()) {
            return;
        }
        var change = purpose == LinkPurpose.CHANGE;
        var kind = change ? AuditKind.EMAIL_CHANGE_REQUESTED : AuditKind.REGISTRATION_REQUESTED;
        if (!budget.takeForPerson(account)) {
            audit.recordRefusal(kind, account.getUserId(), account.getUserId(), "mail-budget");
            if (links.findPending(purpose, account)
                    .filter(link -> link.isUsable(clock.instant()))
                    .isEmpty()) {
                links.issue(purpose, account, email);
            }
            return;
        }
        var taken = proof.mail(purpose, account, email);
        audit.record(
                kind,
                account.getUserId(),
                account.getUserId(),
                "address=" + EmailAddress.mask(email) + (taken ? ";taken" : ""));
    }

    /** Mails a new link to the first address, which waits; the older one is void then. */
    public void resend(Long accountId, Client client) {
        findPending(LinkPurpose.REGISTRATION, accountId)
                .ifPresent(link -> request(LinkPurpose.REGISTRATION, accountId, link.getEmail(), client));
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

    /** The usable link with this token. */
    public Optional<OneTimeLink> findUsable(LinkPurpose purpose, String token) {
        return links.findUsable(purpose, token);
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
     * @param keptSignIn the sign-in of the browser that opened the link, or {@code null}
     * @throws LinkUnusableException when the link cannot be used, or the address has come to be another account's
     */
    public void confirm(LinkPurpose purpose, String token, Long keptSignIn) {
        var link = links.redeem(purpose, token);
        var account = accounts.get(link.getAccount().getId());
        if (proof.findOwner(account, link.getEmail()).isPresent()) {
            throw new LinkUnusableException("address-taken", link);
        }
        var change = purpose == LinkPurpose.CHANGE;
        var masked = EmailAddress.mask(link.getEmail());
        if (change) {
            links.voidAll(LinkPurpose.RECOVERY, account);
            signIns.endOthers(account, keptSignIn, EndReason.SECRET_CHANGED);
            account.getEmail()
                    .ifPresent(old -> mails.queue(NewMail.to(account, old, MailKind.EMAIL_CHANGED_OLD)
                            .address(masked)
                            .fromHere()));
        }
        account.confirmEmail(link.getEmail(), clock.instant());
        var kind = change ? MailKind.EMAIL_CHANGED_NEW : MailKind.EMAIL_CONFIRMED;
        mails.queue(NewMail.to(account, link.getEmail(), kind).address(masked).fromHere());
        audit.record(
                change ? AuditKind.EMAIL_CHANGED : AuditKind.EMAIL_CONFIRMED,
                null,
                account.getUserId(),
                "address=" + masked);
    }
}
