package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/**
 * Tells the holder of a certificate that it is worth nothing any more, so that nobody hands in what a check refuses.
 * Why is for staff alone. Without a proved address, nobody is told.
 */
@ApplicationScoped
class EndMails {

    @Inject
    private MailService mails;

    /** @param successor what stands in its place */
    void send(Certificate ended, Optional<Certificate> successor) {
        var kind = successor.isPresent() ? MailKind.CERTIFICATE_SUPERSEDED : MailKind.CERTIFICATE_REVOKED;
        ended.getAccount().ifPresent(holder -> holder.getEmail()
                .ifPresent(address -> mails.queue(mail(holder, address, kind, ended, successor))));
    }

    private static NewMail mail(
            Account holder, String address, MailKind kind, Certificate ended, Optional<Certificate> successor) {
        var mail = NewMail.to(holder, address, kind).number(ended.getNumber());
        successor.map(Certificate::getNumber).ifPresent(mail::successor);
        return mail;
    }
}
