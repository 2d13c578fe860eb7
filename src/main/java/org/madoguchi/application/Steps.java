package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.mail.MailKind;
import org.madoguchi.payment.PaymentOrder;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.settings.Settings;

/**
 * What a step of an application brings with it: its row in the trail, its mail, its payment. Joins the transaction of
 * the service that calls.
 */
@ApplicationScoped
class Steps {

    private static final Duration PAYMENT_DUE = Duration.ofDays(4);
    /** The last second of a day: what people understand by 23:59. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    @Inject
    private Applications applications;

    @Inject
    private ApplicationMails mails;

    @Inject
    private PaymentService payments;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    /** 支払期限 of what is applied for now: the last second of the day; today is the first of its days. */
    Instant due(Instant now) {
        var days = settings.duration("madoguchi.application.payment-due", PAYMENT_DUE)
                .toDays();
        return LocalDate.ofInstant(now, zone)
                .plusDays(Math.max(0, days - 1))
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }

    /** It was applied for, or allowed: what comes next is told, and its payment opened. */
    void await(Application application) {
        switch (application.getState()) {
            case IN_REVIEW -> mails.send(application, MailKind.APPLICATION_IN_REVIEW);
            case AWAITING_PAYMENT -> {
                payments.open(new PaymentOrder(
                        application.getNumber(),
                        application.getAccount(),
                        application.getTotal(),
                        application.getDueAt().orElseThrow()));
                mails.send(application, MailKind.APPLICATION_TO_PAY);
            }
            default -> note(application, AuditKind.APPLICATION_PAID, Optional.empty());
        }
    }

    /** A draft is given up: a new one is gone, one that staff had returned waits for its correction again. */
    void discard(Application draft, Instant now) {
        if (draft.getNumber() == null) {
            applications.remove(draft);
        } else {
            draft.leave(now);
        }
    }

    /** @param by user ID of who did it; empty when nobody did */
    void note(Application application, AuditKind kind, Optional<String> by) {
        audit.record(entry(application, kind).by(by.orElse(null)));
    }

    static AuditEntry entry(Application application, AuditKind kind) {
        return AuditEntry.of(kind)
                .about(application.getAccount().getUserId())
                .with(DetailPart.APPLICATION, application.getNumber());
    }
}
