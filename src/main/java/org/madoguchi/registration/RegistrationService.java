package org.madoguchi.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.throttle.MailBudget;
import org.madoguchi.token.LinkPurpose;
import org.madoguchi.token.LinkUnusableException;
import org.madoguchi.token.OneTimeLink;
import org.madoguchi.token.OneTimeLinkService;

/**
 * Registers the first mail address (manual, 2.1). An address that another account has proved gets the same page; its
 * owner is told, the asker is not.
 */
@ApplicationScoped
@Transactional
public class RegistrationService {

    private static final String CONFIRM = "/registration/confirm.xhtml";

    @Inject
    private AccountRepository accounts;
    @Inject
    private OneTimeLinkService links;
    @Inject
    private MailService mails;
    @Inject
    private MailBudget budget;
    @Inject
    private AuditService audit;
    @Inject
    private PublicUrl publicUrl;
    @Inject
    private Clock clock;

    /**
     * Mails a link to the address. Beyond the mail budget the one that waits stays as it is; where none waits, one does
     * from now on without a mail, so that the page is the same and the mail can be sent again later.
     */
    public void request(Long accountId, String email, Client client) {
        var account = accounts.get(accountId);
        if (account.getEmail().isPresent()) {
            return;
        }
        if (!budget.takeForClient(client) || !budget.takeForAccount(account)) {
            audit.recordRefusal(AuditKind.REGISTRATION_REQUESTED, account.getUserId(), account.getUserId(), "mail-budget");
            if (links.findPending(LinkPurpose.REGISTRATION, account).isEmpty()) {
                links.issue(LinkPurpose.REGISTRATION, account, email);
            }
            return;
        }
        var issued = links.issue(LinkPurpose.REGISTRATION, account, email);
        var owner = accounts.findByEmail(email);
        if (owner.isPresent()) {
            mails.queue(MailKind.CHANGE_ADDRESS_TAKEN, owner.get(), owner.get().getEmail().orElseThrow(), Map.of());
        }
        else {
            mails.queue(MailKind.REGISTRATION_LINK, account, email, Map.of("link", publicUrl.link(CONFIRM, issued.token()),
                "deadline", issued.link().getExpiresAt(), "address", EmailAddress.mask(email)));
        }
        audit.record(AuditKind.REGISTRATION_REQUESTED, account.getUserId(), account.getUserId(),
            "address=" + EmailAddress.mask(email) + (owner.isPresent() ? ";taken" : ""));
    }

    /** Mails a new link to the address that waits; the older one is void then. */
    public void resend(Long accountId, Client client) {
        findPending(accountId).ifPresent(link -> request(accountId, link.getEmail(), client));
    }

    /** The link that waits to be opened, expired or not. */
    public Optional<OneTimeLink> findPending(Long accountId) {
        return links.findPending(LinkPurpose.REGISTRATION, accounts.get(accountId));
    }

    /** Whether the account has a proved address by now. */
    public boolean isCompleted(Long accountId) {
        return accounts.get(accountId).getEmail().isPresent();
    }

    /** The usable link with this token. */
    public Optional<OneTimeLink> findUsable(String token) {
        return links.find(LinkPurpose.REGISTRATION, token).filter(link -> link.isUsable(clock.instant()));
    }

    /** Whether the link has done its work and the address is in force: a second click of the same person. */
    public boolean isDone(String token) {
        return links.find(LinkPurpose.REGISTRATION, token)
            .filter(link -> link.isUsed() && link.getEmail().equals(link.getAccount().getEmail().orElse(null))).isPresent();
    }

    /**
     * Puts the address in force.
     *
     * @throws LinkUnusableException when the link cannot be used, or the address has come to be another account's
     */
    public void confirm(String token) {
        var link = links.redeem(LinkPurpose.REGISTRATION, token);
        Account account = accounts.get(link.getAccount().getId());
        if (accounts.findByEmail(link.getEmail()).isPresent()) {
            throw new LinkUnusableException("address-taken");
        }
        account.confirmEmail(link.getEmail(), clock.instant());
        mails.queue(MailKind.EMAIL_CONFIRMED, account, link.getEmail(), Map.of());
        audit.record(AuditKind.EMAIL_CONFIRMED, null, account.getUserId(), "address=" + EmailAddress.mask(link.getEmail()));
    }
}
