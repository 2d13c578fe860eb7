package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * What opening a mailed link does, in one transaction: the address is in force, or nothing has happened; the directory
 * has been asked before.
 */
@ApplicationScoped
@Transactional
class AddressConfirmService {

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
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Whether the link has done its work and the address is in force: a second click of the same person. */
    boolean isDone(LinkPurpose purpose, String token) {
        return links.find(purpose, token)
                .filter(link -> link.isUsed()
                        && link.getEmail().equals(link.getAccount().getEmail().orElse(null)))
                .isPresent();
    }

    /**
     * Puts the address in force, or proves anew the one that is. A change voids what was mailed to the old one and ends
     * every other sign-in.
     *
     * @param here the sign-in of the browser that opened the link, which goes on
     * @param former key of the account that has proved the address under a user ID that the directory has no longer
     * @throws LinkUnusableException when the link cannot be used, or the address is another account's and cannot be
     *     taken over
     */
    void confirm(LinkPurpose purpose, String token, Optional<SignIn> here, Optional<Long> former) {
        lock(links.findOwner(purpose, token), former);
        var link = links.redeem(purpose, token);
        var account = link.getAccount();
        proof.findOwner(account, link.getEmail()).ifPresent(owner -> {
            if (!isOf(account, here) || former.filter(owner.getId()::equals).isEmpty()) {
                throw new LinkUnusableException(RefusalReason.ADDRESS_TAKEN, link);
            }
            takeOver(owner, account);
        });
        var change = account.getEmail().isPresent() && !account.isEmail(link.getEmail());
        var masked = EmailAddress.mask(link.getEmail());
        if (change) {
            links.voidAll(LinkPurpose.RECOVERY, account);
            signIns.endOthers(account, here.map(SignIn::getId).orElse(null), EndReason.SECRET_CHANGED);
            account.getEmail()
                    .ifPresent(old -> mails.queue(NewMail.to(account, old, MailKind.EMAIL_CHANGED_OLD)
                            .address(masked)
                            .fromHere()));
        }
        if (!account.isEmail(link.getEmail())) {
            mails.queue(
                    NewMail.to(account, link.getEmail(), change ? MailKind.EMAIL_CHANGED_NEW : MailKind.EMAIL_CONFIRMED)
                            .address(link.getEmail())
                            .fromHere());
        }
        account.confirmEmail(link.getEmail(), clock.instant());
        audit.record(AuditEntry.of(change ? AuditKind.EMAIL_CHANGED : AuditKind.EMAIL_CONFIRMED)
                .about(account.getUserId())
                .with(DetailPart.ADDRESS, masked));
    }

    /** Both accounts before anything is read of them and before the link, in the order of their keys. */
    private void lock(Optional<Long> owner, Optional<Long> former) {
        Stream.concat(owner.stream(), former.stream()).sorted().forEach(accounts::lock);
    }

    /**
     * Whether the address is that of a former user ID, which only the person signed in under the new one takes along.
     */
    boolean needsSignIn(OneTimeLink link, Optional<SignIn> here) {
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
