package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/** Mails one-time links: issues one and hands its token to the mail and to nobody else. Joins the transaction. */
@ApplicationScoped
@Transactional
public class LinkService {

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    /**
     * Mails a link that lives as long as its purpose says.
     *
     * @param email where it goes, which need not be the account's address
     * @param words what else the mail says
     */
    public void mail(LinkMail what, Account account, String email, UnaryOperator<NewMail> words) {
        queue(what, links.issue(what.purpose(), account, email), words);
    }

    /** Mails a link that lives so long. */
    public void mail(LinkMail what, Account account, String email, Duration lifetime, UnaryOperator<NewMail> words) {
        queue(what, links.issue(what.purpose(), account, email, lifetime), words);
    }

    private void queue(LinkMail what, OneTimeLinkService.Issued issued, UnaryOperator<NewMail> words) {
        var link = issued.link();
        var mail = NewMail.to(link.getAccount(), link.getEmail(), what.kind());
        mails.queue(
                words.apply(mail).link(publicUrl.link(what.page(), issued.token()), link.getId(), link.getExpiresAt()));
    }
}
