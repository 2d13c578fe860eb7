package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/** Tells the applicant by mail what has become of an application, to the proved address; without one, nobody. */
@ApplicationScoped
class ApplicationMails {

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private ReadyDayService readyDays;

    void send(Application application, MailKind kind) {
        application.getAccount().getEmail().ifPresent(address -> mails.queue(mail(application, address, kind)));
    }

    private NewMail mail(Application application, String address, MailKind kind) {
        var mail = NewMail.to(application.getAccount(), address, kind)
                .application(application.getNumber())
                .page(publicUrl.page("/application.xhtml") + "?number=" + application.getNumber());
        switch (kind) {
            case APPLICATION_TO_PAY -> application.getDueAt().ifPresent(mail::due);
            case APPLICATION_RETURNED, APPLICATION_REFUSED, APPLICATION_CANCELLED, APPLICATION_REPLACED ->
                application.getDecision().getWords().ifPresent(mail::words);
            case APPLICATION_COLLECTABLE ->
                readyDays
                        .find(application)
                        .map(CatalogueWords.of(application.getAccount().getLanguage())::day)
                        .ifPresent(mail::readyDay);
            case APPLICATION_POSTED -> application.getHandover().getTracking().ifPresent(mail::tracking);
            default -> {
                // What the words of the kind say is all.
            }
        }
        return mail;
    }
}
