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
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.MailBudget;
import org.madoguchi.token.LinkPurpose;
import org.madoguchi.token.LinkUnusableException;
import org.madoguchi.token.OneTimeLink;
import org.madoguchi.token.OneTimeLinkService;

/** Changes the mail address (manual, 2.4 a). The old one stays in force until the new one is proved; both are told. */
@ApplicationScoped
@Transactional
public class EmailChangeService {

    private static final String CONFIRM = "/email/confirm.xhtml";

    @Inject
    private AccountRepository accounts;
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
    private PublicUrl publicUrl;
    @Inject
    private Clock clock;

    /** Mails a link to the new address and tells the old one; beyond the mail budget nothing changes. */
    public void request(Long accountId, String email, Client client) {
        var account = accounts.get(accountId);
        if (!budget.takeForClient(client) || !budget.takeForAccount(account)) {
            audit.recordRefusal(AuditKind.EMAIL_CHANGE_REQUESTED, account.getUserId(), account.getUserId(), "mail-budget");
            return;
        }
        var issued = links.issue(LinkPurpose.CHANGE, account, email);
        var owner = accounts.findByEmail(email).filter(other -> !other.getId().equals(accountId));
        if (owner.isPresent()) {
            mails.queue(MailKind.CHANGE_ADDRESS_TAKEN, owner.get(), owner.get().getEmail().orElseThrow(), Map.of());
        }
        else {
            mails.queue(MailKind.CHANGE_LINK, account, email, Map.of("link", publicUrl.link(CONFIRM, issued.token()),
                "deadline", issued.link().getExpiresAt(), "address", EmailAddress.mask(email)));
        }
        account.getEmail().ifPresent(old -> mails.queue(MailKind.CHANGE_REQUESTED, account, old, Map.of("address", EmailAddress.mask(email))));
        audit.record(AuditKind.EMAIL_CHANGE_REQUESTED, account.getUserId(), account.getUserId(),
            "address=" + EmailAddress.mask(email) + (owner.isPresent() ? ";taken" : ""));
    }

    /** The change that waits for its proof and can still be proved. */
    public Optional<OneTimeLink> findPending(Long accountId) {
        return links.findPending(LinkPurpose.CHANGE, accounts.get(accountId)).filter(link -> link.isUsable(clock.instant()));
    }

    /** Gives the wish up: its link is void. */
    public void cancel(Long accountId) {
        var account = accounts.get(accountId);
        if (findPending(accountId).isPresent()) {
            links.voidAll(LinkPurpose.CHANGE, account);
            audit.record(AuditKind.EMAIL_CHANGE_CANCELLED, account.getUserId(), account.getUserId(), "");
        }
    }

    /** The usable link with this token. */
    public Optional<OneTimeLink> findUsable(String token) {
        return links.find(LinkPurpose.CHANGE, token).filter(link -> link.isUsable(clock.instant()));
    }

    /** Whether the link has done its work and the address is in force: a second click of the same person. */
    public boolean isDone(String token) {
        return links.find(LinkPurpose.CHANGE, token)
            .filter(link -> link.isUsed() && link.getEmail().equals(link.getAccount().getEmail().orElse(null))).isPresent();
    }

    /**
     * Puts the new address in force, voids what was mailed to the old one and ends every other sign-in.
     *
     * @param keptSignIn the sign-in of the browser that opened the link, or {@code null}
     * @throws LinkUnusableException when the link cannot be used, or the address has come to be another account's
     */
    public void confirm(String token, Long keptSignIn) {
        var link = links.redeem(LinkPurpose.CHANGE, token);
        Account account = accounts.get(link.getAccount().getId());
        if (accounts.findByEmail(link.getEmail()).filter(other -> !other.getId().equals(account.getId())).isPresent()) {
            throw new LinkUnusableException("address-taken");
        }
        var old = account.getEmail();
        account.confirmEmail(link.getEmail(), clock.instant());
        links.voidAll(LinkPurpose.RECOVERY, account);
        signIns.endOthers(account, keptSignIn, EndReason.SECRET_CHANGED);
        var told = Map.<String, Object>of("address", EmailAddress.mask(link.getEmail()));
        old.ifPresent(address -> mails.queue(MailKind.EMAIL_CHANGED_OLD, account, address, told));
        mails.queue(MailKind.EMAIL_CHANGED_NEW, account, link.getEmail(), told);
        audit.record(AuditKind.EMAIL_CHANGED, null, account.getUserId(), "address=" + EmailAddress.mask(link.getEmail()));
    }
}
