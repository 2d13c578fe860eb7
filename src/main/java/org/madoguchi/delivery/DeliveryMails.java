package org.madoguchi.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/** The recipient's two mails: one has the link, the other, minutes later, the PIN. */
@ApplicationScoped
class DeliveryMails {

    private static final String PAGE = "/receive.xhtml";
    private static final String CHECK = "/verify.xhtml";
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void send(Delivery delivery, String token, Pin pin) {
        var later = clock.instant().plus(settings.duration("madoguchi.delivery.pin-delay", BETWEEN));
        mails.queue(mail(delivery, MailKind.DELIVERY_LINK)
                .checkPage(publicUrl.page(CHECK))
                .page(publicUrl.link(PAGE, token), delivery.getExpiresAt()));
        mails.queue(mail(delivery, MailKind.DELIVERY_PIN).pin(pin.grouped()).notBefore(later));
    }

    private static NewMail mail(Delivery delivery, MailKind kind) {
        var to = delivery.getAddressee();
        return NewMail.toOffice(delivery.getLanguage(), to.getEmail(), kind)
                .sentBy(delivery.getSenderName())
                .recipient(to.getRecipient().orElse(""), to.getDepartment().orElse(""))
                .reference(to.getReference().orElse(""));
    }
}
