package org.madoguchi.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.link.LinkMail;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkService;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondpassword.CurrentSecondPassword;
import org.madoguchi.secondpassword.SecondPasswordRefusedException;
import org.madoguchi.secondpassword.SecondPasswordService;
import org.madoguchi.throttle.MailBudget;
import org.madoguchi.throttle.ThrottleService;

/**
 * A forgotten second password (manual, 2.4 c; OWASP Forgot Password Cheat Sheet). Asking changes and locks nothing and
 * looks the same for every address; nobody is signed in by a link.
 */
@ApplicationScoped
public class RecoveryService {

    private static final LinkMail LINK =
            new LinkMail(LinkPurpose.RECOVERY, MailKind.RECOVERY_LINK, "/recovery/reset.xhtml");
    /** As many lie in the mailbox at once; who asks for more gets none, so that no request voids another's link. */
    private static final int LIVE = 3;
    /** How many clicks after the first one link is good for. */
    private static final int SECOND_CLICKS = 5;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LinkService linkMails;

    @Inject
    private SecondPasswordService secondPasswords;

    @Inject
    private ResetService resets;

    @Inject
    private MailService mails;

    @Inject
    private MailBudget budget;

    @Inject
    private ThrottleService throttle;

    @Inject
    private AuditService audit;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Clock clock;

    /**
     * Mails a link if the address is an account's. It is locked before its budget, as everybody does, so that a change
     * of the address at the same moment voids the link or is seen here.
     */
    @Transactional
    public void request(String email, Client client) {
        var account = accounts.lockByEmail(email);
        if (!budget.takeForStranger(client, account)
                || account.filter(this::isFull).isPresent()) {
            audit.recordRefusal(
                    requested().about(account.map(Account::getUserId)).because(RefusalReason.MAIL_BUDGET));
        } else if (account.isEmpty()) {
            audit.recordRefusal(requested().because(RefusalReason.UNKNOWN_ADDRESS));
        } else if (account.get().state() == AccountState.SUSPENDED) { // no link of it can be used
            audit.recordRefusal(requested().about(account.get().getUserId()).because(RefusalReason.SUSPENDED));
        } else {
            mail(account.get());
        }
    }

    private boolean isFull(Account account) {
        return links.countUsable(LinkPurpose.RECOVERY, account) >= LIVE;
    }

    private void mail(Account account) {
        var email = account.getEmail().orElseThrow();
        if (account.getSecondPassword().isEmpty()) {
            mails.queue(NewMail.to(account, email, MailKind.RECOVERY_SET_UP)
                    .page(publicUrl.page("/login.xhtml"))
                    .fromHere());
        } else {
            linkMails.mail(LINK, account, email, NewMail::fromHere);
        }
        audit.record(requested().about(account.getUserId()));
    }

    private static AuditEntry requested() {
        return AuditEntry.of(AuditKind.RECOVERY_REQUESTED);
    }

    /**
     * Sets the new second password and spends the link. It is hashed before the transaction begins.
     *
     * @throws LinkUnusableException when the link cannot be used
     * @throws SecondPasswordRefusedException when the policy forbids the password; the link stays usable
     */
    public void reset(String token, String candidate) {
        var link = links.get(LinkPurpose.RECOVERY, token);
        resets.reset(token, secondPasswords.hash(link.getAccount(), candidate));
    }

    /**
     * Whether the link has put this very second password in force moments ago: a second click. Whoever holds a used
     * link gets no more than a few tries out of it.
     */
    public boolean isDone(String token, String candidate) {
        return candidate != null
                && links.find(LinkPurpose.RECOVERY, token)
                        .filter(link -> link.isUsedSince(clock.instant().minus(CurrentSecondPassword.SECOND_CLICK)))
                        .filter(link -> throttle.take(
                                "link:" + link.getId(), SECOND_CLICKS, CurrentSecondPassword.SECOND_CLICK))
                        .filter(link -> secondPasswords.isInForce(link.getAccount(), candidate))
                        .isPresent();
    }
}
