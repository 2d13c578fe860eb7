package org.madoguchi.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.client.Secret;

/** What recipients do: look, which changes nothing; open, by link and PIN; and get the files. */
@ApplicationScoped
@Transactional
class OpeningService {

    private static final Duration TICKET = Duration.ofMinutes(30);

    @Inject
    private DeliveryRows rows;

    @Inject
    private CertificateFinder finder;

    @Inject
    private Event<DeliveryChanged> changed;

    @Inject
    private AuditService audit;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Clock clock;

    /** Whether this link opens anything. */
    boolean isUsable(String token) {
        return Secret.wellFormed(token)
                && rows.byToken(DeliveryKey.hash(token))
                        .filter(deliveries::isUsable)
                        .isPresent();
    }

    /** Opens what this link leads to, if it does and the PIN is its own. A wrong one is counted. */
    Opening open(String token, Pin pin) {
        if (!Secret.wellFormed(token)) {
            return Opening.refused(0);
        }
        return rows.lockByToken(DeliveryKey.hash(token))
                .filter(deliveries::isUsable)
                .map(delivery -> delivery.fits(pin, token) ? open(delivery) : refuse(delivery))
                .orElseGet(() -> Opening.refused(0));
    }

    private Opening refuse(Delivery delivery) {
        delivery.wrongPin();
        audit.recordRefusal(
                DeliveryService.entry(AuditKind.DELIVERY_OPENED, delivery).because("pin"));
        return Opening.refused(delivery.getTriesLeft());
    }

    private Opening open(Delivery delivery) {
        var ticket = Secret.random();
        var now = clock.instant();
        var first = delivery.open(DeliveryKey.ticketHash(ticket), now.plus(TICKET), now);
        audit.record(DeliveryService.entry(AuditKind.DELIVERY_OPENED, delivery));
        if (first) {
            changed.fire(new DeliveryChanged(delivery.getSubject(), delivery.getState()));
        }
        delivery.getCertificates()
                .forEach(certificate -> certificate.getSnapshot().getTemplate());
        return new Opening(Optional.of(delivery), ticket, delivery.getTriesLeft());
    }

    /** A file of what was opened by the page with this ticket. */
    Optional<Document> file(String ticket, String number, DocumentKind kind) {
        if (!Secret.wellFormed(ticket) || kind == DocumentKind.PRINT) {
            return Optional.empty();
        }
        return rows.byTicket(DeliveryKey.ticketHash(ticket))
                .filter(delivery -> delivery.isTicketGood(clock.instant()))
                .flatMap(delivery -> delivery.getCertificates().stream()
                        .filter(certificate -> certificate.getNumber().equals(number))
                        .findFirst())
                .flatMap(certificate -> finder.document(certificate, kind));
    }
}
