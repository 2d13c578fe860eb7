package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.delivery.Delivery;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintService;
import org.madoguchi.printing.PrintState;
import org.madoguchi.printing.PrintUnit;

/** Tells the applicant by mail what has become of an application, to the proved address; without one, nobody. */
@ApplicationScoped
class ApplicationMails {

    @Inject
    private MailService mails;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private ReadyDayService readyDays;

    void send(Application application, MailKind kind) {
        application.getAccount().getEmail().ifPresent(address -> mails.queue(mail(application, address, kind)));
    }

    private NewMail mail(Application application, String address, MailKind kind) {
        var mail = NewMail.to(application.getAccount(), address, kind)
                .reader(application.applicantIn(application.getAccount().getLanguage()))
                .application(application.getNumber())
                .page(publicUrl.application(application.getNumber()));
        switch (kind) {
            case APPLICATION_PRINTABLE, APPLICATION_PRINT_REMINDER -> tell(mail, prints.of(application.getNumber()));
            case APPLICATION_COLLECTABLE -> readyDay(application, mail).due(collectableUntil(application));
            case APPLICATION_COLLECT_REMINDER -> mail.due(collectableUntil(application));
            case APPLICATION_SENT ->
                deliveries
                        .of(application.getNumber())
                        .map(Delivery::getExpiresAt)
                        .ifPresent(mail::due);
            case APPLICATION_TO_PAY -> application.getDueAt().ifPresent(mail.amount(application.getTotal())::due);
            case APPLICATION_RETURNED, APPLICATION_REFUSED, APPLICATION_CANCELLED, APPLICATION_REPLACED ->
                application.getDecision().getWords().ifPresent(mail::words);
            case APPLICATION_POSTED -> application.getHandover().getTracking().ifPresent(mail::tracking);
            default -> {
                // What the words of the kind say is all.
            }
        }
        return mail;
    }

    private NewMail readyDay(Application application, NewMail mail) {
        readyDays
                .find(application)
                .map(CatalogueWords.of(application.getAccount().getLanguage())::day)
                .ifPresent(mail::readyDay);
        return mail;
    }

    private static Instant collectableUntil(Application application) {
        return application.getStateAt().plus(ApplicationIssueService.COLLECTABLE);
    }

    /** What is typed at the machines, and the earliest end of it. */
    private static void tell(NewMail mail, List<PrintRegistration> all) {
        var numbered =
                all.stream().filter(one -> one.getState() == PrintState.READY).toList();
        mail.reservations(numbers(numbered, PrintUnit.DOCUMENT)).userNumber(numbers(numbered, PrintUnit.USER));
        numbered.stream()
                .map(PrintRegistration::getUntil)
                .min(Comparator.naturalOrder())
                .ifPresent(mail::due);
    }

    private static String numbers(List<PrintRegistration> all, PrintUnit unit) {
        return all.stream()
                .filter(one -> one.getUnit() == unit)
                .flatMap(one -> one.getNumber().stream())
                .collect(Collectors.joining(", "));
    }
}
