package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.certificate.IssueOrder;
import org.madoguchi.certificate.IssueService;
import org.madoguchi.delivery.DeliveryOrder;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.mail.MailKind;
import org.madoguchi.paper.Proof;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.printing.PrintOrder;
import org.madoguchi.printing.PrintService;
import org.madoguchi.settings.Settings;

/**
 * Issues what is paid, waits for the signatures, and hands over by the way of receiving; as any number of nodes share
 * it. What fails is tried again a minute later, some times, and then waits for staff.
 */
@ApplicationScoped
@Transactional
class ApplicationIssueService {

    static final int MOST_ATTEMPTS = 10;

    private static final Duration DRAFTS = Duration.ofDays(7);
    static final Duration PRINTABLE = Duration.ofDays(7);
    /** So long what is ready waits at the counter. */
    static final Duration COLLECTABLE = Duration.ofDays(90);

    @Inject
    private Applications applications;

    @Inject
    private IssueService issuing;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private ApplicationMails mails;

    @Inject
    private Steps steps;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** Reserves the one that has been due longest, in a transaction of its own. */
    Optional<Long> claim() {
        var now = clock.instant();
        var next = applications.next(now);
        next.ifPresent(one -> one.claim(now));
        return next.map(Application::getId);
    }

    /** Takes it one step on. */
    void goOn(Long id) {
        applications
                .lock(id)
                .filter(one -> one.getState() == ApplicationState.PAID)
                .ifPresent(one -> {
                    if (one.getAttempts() > MOST_ATTEMPTS) {
                        stop(one, Fault.FAILED, "");
                    } else if (!one.getCertificates().isEmpty()) {
                        handOver(one, clock.instant());
                    } else {
                        issue(one, clock.instant());
                    }
                });
    }

    private void issue(Application one, Instant now) {
        var proofs = one.getItems().stream().map(this::proof).toList();
        var faults = proofs.stream()
                .flatMap(proof -> proof.faults().stream())
                .map(ApplicationIssueService::words)
                .collect(Collectors.joining(", "));
        if (!faults.isEmpty()) {
            stop(one, Fault.UNPRINTABLE, faults);
            return;
        }
        var today = LocalDate.ofInstant(now, zone);
        for (var place = 0; place < proofs.size(); place++) {
            issue(one, one.getItems().get(place), proofs.get(place), today);
        }
        one.issued(now);
        steps.note(one, AuditKind.APPLICATION_ISSUED, Optional.empty());
    }

    private Proof proof(ApplicationItem item) {
        return issuing.proof(item.getContent().orElseThrow(), item.isEnding());
    }

    private void issue(Application one, ApplicationItem item, Proof proof, LocalDate today) {
        var order = new IssueOrder(
                item.getType(), proof, Optional.of(one.getAccount()), item.validUntil(today), Optional.empty());
        for (var copy = 0; copy < item.getCopies(); copy++) {
            item.issued(issuing.issue(order));
        }
    }

    /** Staff look for the character itself, in the academic system and in a font. */
    private static String words(Unprintable fault) {
        return fault.reason() == Unprintable.Reason.NO_GLYPH
                ? fault.text() + " (" + fault.codePoints() + ")"
                : fault.toString();
    }

    private void stop(Application one, Fault fault, String words) {
        one.stop(fault, words, clock.instant());
        steps.note(one, AuditKind.APPLICATION_STUCK, Optional.empty());
    }

    private void handOver(Application one, Instant now) {
        if (one.getValid().isEmpty()) {
            stop(one, Fault.REVOKED, "");
            return;
        }
        switch (one.getMethod()) {
            case STORE -> {
                one.ready(ApplicationState.TO_PRINT, now);
                if (!prints.order(
                        new PrintOrder(one.getNumber(), one.getAccount(), one.getValid(), printableUntil(now)))) {
                    one.receive(ApplicationState.PRINTED, now);
                }
            }
            case ONLINE -> {
                one.ready(ApplicationState.SENT, now);
                deliveries.send(delivery(one));
                mails.send(one, MailKind.APPLICATION_SENT);
            }
            case COUNTER -> {
                one.ready(ApplicationState.TO_COLLECT, now);
                mails.send(one, MailKind.APPLICATION_COLLECTABLE);
            }
            case POST -> one.ready(ApplicationState.TO_POST, now);
            case SELF -> {
                one.ready(ApplicationState.ISSUED, now);
                mails.send(one, MailKind.APPLICATION_READY);
            }
        }
        steps.note(one, AuditKind.APPLICATION_READY, Optional.empty());
        if (one.getState() == ApplicationState.PRINTED) {
            steps.note(one, AuditKind.APPLICATION_PRINTED, Optional.empty());
        }
    }

    private LocalDate printableUntil(Instant now) {
        var days = settings.duration("madoguchi.print.validity", PRINTABLE).toDays();
        return LocalDate.ofInstant(now, zone).plusDays(days);
    }

    private DeliveryOrder delivery(Application one) {
        var recipient = one.getRecipient();
        return new DeliveryOrder(
                one.getNumber(),
                one.getAccount(),
                one.bearerOn(LocalDate.ofInstant(clock.instant(), zone)),
                recipient.getEmail().orElseThrow(),
                recipient.getName().orElse(""),
                recipient.getDepartment().orElse(""),
                recipient.getReference().orElse(""),
                recipient.getPurpose().orElse(""),
                one.getAccount().getLanguage(),
                one.getValid());
    }

    /** Drafts nobody went on with go; what nobody has collected waits no longer. */
    void end(@Observes HousekeepingDue due) {
        var drafts = due.now().minus(settings.duration("madoguchi.application.draft", DRAFTS));
        applications
                .untouchedSince(ApplicationState.DRAFT, drafts, HousekeepingDue.BATCH)
                .forEach(id -> applications
                        .lock(id)
                        .filter(one -> one.getState() == ApplicationState.DRAFT)
                        .ifPresent(draft -> steps.discard(draft, due.now())));
        applications
                .untouchedSince(ApplicationState.TO_COLLECT, due.now().minus(COLLECTABLE), HousekeepingDue.BATCH)
                .forEach(id -> applications
                        .lock(id)
                        .filter(one -> one.getState() == ApplicationState.TO_COLLECT)
                        .ifPresent(one -> uncollected(one, due.now())));
    }

    private void uncollected(Application one, Instant now) {
        one.receive(ApplicationState.UNCOLLECTED, now);
        steps.note(one, AuditKind.APPLICATION_UNCOLLECTED, Optional.empty());
    }
}
