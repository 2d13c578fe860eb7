package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.RevocationService;
import org.madoguchi.delivery.DeliveryChanged;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.payment.CancelAsked;
import org.madoguchi.payment.PaymentChanged;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.printing.PrintChanged;
import org.madoguchi.printing.PrintService;

/**
 * What has become of payment, printing and delivery, told within the transaction in which it happened. What is told
 * twice, or late, changes nothing.
 */
@ApplicationScoped
@Transactional
class ApplicationEventService {

    @Inject
    private Applications applications;

    @Inject
    private PaymentService payments;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private RevocationService revocation;

    @Inject
    private ApplicationMails mails;

    @Inject
    private Steps steps;

    @Inject
    private Clock clock;

    /** The applicant calls it off on the page of its payment. */
    void cancel(@Observes CancelAsked asked) {
        payments.cancel(asked.subject());
    }

    /** The payment has changed. */
    void paid(@Observes PaymentChanged changed) {
        applications.lock(changed.subject()).ifPresent(one -> {
            switch (changed.state()) {
                case PAID -> pay(one);
                case EXPIRED -> end(one, ApplicationState.EXPIRED, AuditKind.APPLICATION_EXPIRED, changed.by());
                case CANCELLED -> end(one, ApplicationState.CANCELLED, AuditKind.APPLICATION_CANCELLED, changed.by());
                case REVERSED -> reverse(one);
                case REFUNDED -> refund(one);
                case PAID_LATE -> payLate(one);
                case MISMATCHED -> stop(one, Fault.AMOUNT);
                case WAITING -> {
                    // It is what it was opened as.
                }
            }
        });
    }

    private void pay(Application one) {
        if (one.getState().leadsTo(ApplicationState.PAID) && one.getState() != ApplicationState.DRAFT) {
            one.pay(clock.instant());
            steps.note(one, AuditKind.APPLICATION_PAID, Optional.empty());
        }
    }

    private void end(Application one, ApplicationState how, AuditKind kind, Optional<String> by) {
        if (one.getState() == ApplicationState.AWAITING_PAYMENT) {
            one.end(how, clock.instant());
            steps.note(one, kind, by);
            mails.send(
                    one,
                    how == ApplicationState.EXPIRED ? MailKind.APPLICATION_EXPIRED : MailKind.APPLICATION_CANCELLED);
        }
    }

    private void payLate(Application one) {
        if (one.getState().leadsTo(ApplicationState.PAID_LATE)) {
            one.payLate(clock.instant());
            steps.note(one, AuditKind.APPLICATION_PAID_LATE, Optional.empty());
        }
    }

    private void stop(Application one, Fault fault) {
        if (one.getState().leadsTo(ApplicationState.STUCK)) {
            one.stop(fault, "", clock.instant());
            steps.note(one, AuditKind.APPLICATION_STUCK, Optional.empty());
        }
    }

    private void reverse(Application one) {
        if (one.getState().leadsTo(ApplicationState.REVERSED)) {
            mails.send(one, MailKind.APPLICATION_REVERSED);
            takeBack(one);
        }
    }

    /** What was issued for the money is worth nothing any more, wherever it is. */
    private void takeBack(Application one) {
        one.reverse(clock.instant());
        revoke(one);
        steps.note(one, AuditKind.APPLICATION_REVERSED, Optional.empty());
        applications
                .replacement(one)
                .map(Application::getId)
                .flatMap(applications::lock)
                .ifPresent(this::reverse);
    }

    /**
     * The money went back: of what was stuck, or over, that is the end; else it is as if it had been taken back. The
     * applicant is told so by whoever gives it back, and is told nothing else.
     */
    private void refund(Application one) {
        if (one.getState().leadsTo(ApplicationState.REFUNDED)) {
            one.refund(clock.instant());
            revoke(one);
            steps.note(one, AuditKind.APPLICATION_REFUNDED, Optional.empty());
        } else if (one.getState().leadsTo(ApplicationState.REVERSED)) {
            takeBack(one);
        }
    }

    /** First all of it is taken back at once: else each certificate that ends would take back its own. */
    private void revoke(Application one) {
        prints.cancel(one.getNumber());
        deliveries.withdraw(one.getNumber());
        one.getCertificates().stream()
                .map(Certificate::getId)
                .forEach(id -> revocation.revoke(
                        id, EndReason.PAYMENT_REVERSED, Detail.of(DetailPart.APPLICATION, one.getNumber())));
    }

    /** The convenience stores' service has said something. */
    void printed(@Observes PrintChanged changed) {
        applications
                .lock(changed.subject())
                .filter(one -> one.getState() == ApplicationState.TO_PRINT)
                .ifPresent(one -> {
                    switch (changed.state()) {
                        case READY -> mails.send(one, MailKind.APPLICATION_PRINTABLE);
                        case PRINTED -> receive(one, ApplicationState.PRINTED, AuditKind.APPLICATION_PRINTED);
                        case EXPIRED -> {
                            receive(one, ApplicationState.PRINT_EXPIRED, AuditKind.APPLICATION_PRINT_EXPIRED);
                            mails.send(one, MailKind.APPLICATION_PRINT_EXPIRED);
                        }
                        case REFUSED -> stop(one, Fault.PRINT_REFUSED);
                        default -> {
                            // It has no number yet, or was taken back by us.
                        }
                    }
                });
    }

    /** The recipient's mail has been answered, or not. */
    void delivered(@Observes DeliveryChanged changed) {
        applications
                .lock(changed.subject())
                .filter(one ->
                        one.getState() == ApplicationState.SENT || one.getState() == ApplicationState.SEND_EXPIRED)
                .ifPresent(one -> {
                    switch (changed.state()) {
                        case OPENED -> {
                            receive(one, ApplicationState.OPENED, AuditKind.APPLICATION_OPENED);
                            mails.send(one, MailKind.APPLICATION_OPENED);
                        }
                        case CANCELLED -> {
                            receive(one, ApplicationState.SEND_CANCELLED, AuditKind.APPLICATION_SEND_CANCELLED);
                            mails.send(one, MailKind.APPLICATION_SEND_CANCELLED);
                        }
                        case EXPIRED -> {
                            receive(one, ApplicationState.SEND_EXPIRED, AuditKind.APPLICATION_SEND_EXPIRED);
                            mails.send(one, MailKind.APPLICATION_SEND_EXPIRED);
                        }
                        case SENT -> sendAgain(one);
                    }
                });
    }

    /** What goes out the first time is under way already. */
    private void sendAgain(Application one) {
        if (one.getState() == ApplicationState.SEND_EXPIRED) {
            one.sendAgain(clock.instant());
        }
    }

    private void receive(Application one, ApplicationState how, AuditKind kind) {
        one.receive(how, clock.instant());
        steps.note(one, kind, Optional.empty());
    }
}
