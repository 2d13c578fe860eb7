package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.link.LinkPurpose;
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

    private static final Map<LinkPurpose, String> PAGES =
            Map.of(LinkPurpose.REGISTRATION, "/registration/confirm.xhtml", LinkPurpose.CHANGE, "/email/confirm.xhtml");

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    /**
     * Issues the link and mails it to the address; the one in force is told. An address that another account has proved
     * gets no link: its owner is told that somebody asked for it.
     *
     * @return whether it is another account's
     */
    public boolean mail(LinkPurpose purpose, Account account, String email) {
        var issued = links.issue(purpose, account, email);
        var owner = findOwner(account, email);
        var masked = EmailAddress.mask(email);
        var kind = purpose == LinkPurpose.CHANGE ? MailKind.CHANGE_LINK : MailKind.REGISTRATION_LINK;
        owner.ifPresentOrElse(
                other -> mails.queue(NewMail.to(other, other.getEmail().orElseThrow(), MailKind.CHANGE_ADDRESS_TAKEN)),
                () -> mails.queue(NewMail.to(account, email, kind)
                        .address(masked)
                        .link(
                                publicUrl.link(PAGES.get(purpose), issued.token()),
                                issued.link().getId(),
                                issued.link().getExpiresAt())));
        account.getEmail()
                .ifPresent(old -> mails.queue(
                        NewMail.to(account, old, MailKind.CHANGE_REQUESTED).address(masked)));
        return owner.isPresent();
    }

    /** Another account that has proved the address. */
    public Optional<Account> findOwner(Account asker, String email) {
        return accounts.findByEmail(email).filter(owner -> !owner.getId().equals(asker.getId()));
    }
}
