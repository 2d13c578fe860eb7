package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.link.LinkMail;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkService;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/**
 * Mails the link that proves an address: a first one (manual, 2.1) or another (2.4 a). Whoever asks bounds how often,
 * and writes the trail; all of it joins that transaction.
 */
@ApplicationScoped
public class AddressProof {

    private static final Map<LinkPurpose, LinkMail> MAILS = Map.of(
            LinkPurpose.REGISTRATION,
            new LinkMail(LinkPurpose.REGISTRATION, MailKind.REGISTRATION_LINK, "/registration/confirm.xhtml"),
            LinkPurpose.CHANGE,
            new LinkMail(LinkPurpose.CHANGE, MailKind.CHANGE_LINK, "/email/confirm.xhtml"));

    /** For the address in force, which staff want proved anew. */
    private static final LinkMail AGAIN =
            new LinkMail(LinkPurpose.REGISTRATION, MailKind.HELP_PROVE_EMAIL, "/registration/confirm.xhtml");

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LinkService linkMails;

    @Inject
    private MailService mails;

    /**
     * Issues the link and mails it to the address; the one in force is told, unless it is that. An address that
     * another account has proved gets no link: its owner is told that somebody asked for it. But a user ID that the
     * directory has no longer stands in nobody's way: whoever reads the mail and is signed in under the new ID takes
     * the address along.
     *
     * @param former key of the account of such a user ID, which has proved the address
     * @param told what the mail to the address in force says besides: from where, when the person asks and not staff
     * @return whether it is another account's
     */
    public boolean mail(
            LinkPurpose purpose, Account account, String email, Optional<Long> former, UnaryOperator<NewMail> told) {
        return mail(purpose, account, email, former, told, UnaryOperator.identity());
    }

    /** Mails it to one of many people. @param paced says when the mail with the link may go */
    public boolean mail(
            LinkPurpose purpose,
            Account account,
            String email,
            Optional<Long> former,
            UnaryOperator<NewMail> told,
            UnaryOperator<NewMail> paced) {
        var owner = findOwner(account, email)
                .filter(other -> former.filter(other.getId()::equals).isEmpty());
        owner.ifPresentOrElse(
                other -> refuse(purpose, account, email, other),
                () -> linkMails.mail(
                        account.isEmail(email) ? AGAIN : MAILS.get(purpose),
                        account,
                        email,
                        mail -> paced.apply(mail.address(email))));
        account.getEmail()
                .filter(old -> !account.isEmail(email))
                .ifPresent(old -> mails.queue(told.apply(
                        NewMail.to(account, old, MailKind.CHANGE_REQUESTED).address(EmailAddress.mask(email)))));
        return owner.isPresent();
    }

    /** The wish waits, so that the page is the same; nobody can prove it. */
    private void refuse(LinkPurpose purpose, Account account, String email, Account owner) {
        links.issue(purpose, account, email);
        mails.queue(NewMail.to(owner, owner.getEmail().orElseThrow(), MailKind.CHANGE_ADDRESS_TAKEN));
    }

    /** Another account that has proved the address. */
    public Optional<Account> findOwner(Account asker, String email) {
        return accounts.findByEmail(email).filter(owner -> !owner.getId().equals(asker.getId()));
    }
}
