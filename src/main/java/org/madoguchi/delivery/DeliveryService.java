package org.madoguchi.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.DocumentErasureService;
import org.madoguchi.client.Secret;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.settings.Settings;

/**
 * What others do with deliveries: they send, send again and call off, and are told by {@link DeliveryChanged} what has
 * become of them. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final int OPENS = 20;

    @Inject
    private DeliveryRows rows;

    @Inject
    private DeliveryMails mails;

    @Inject
    private CertificateFinder finder;

    @Inject
    private DocumentErasureService files;

    @Inject
    private Event<DeliveryChanged> changed;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Sends it; once for each subject, whoever asks again. */
    public void send(DeliveryOrder order) {
        if (rows.lock(order.subject()).isEmpty()) {
            var delivery = new Delivery(order);
            goOut(delivery);
            rows.add(delivery);
        }
    }

    /**
     * 再送付: a new link and PIN, opened before or not; the ones before open nothing.
     *
     * @return false when it was called off, was never sent, or its files are erased
     */
    public boolean resend(String subject) {
        var possible = rows.lock(subject).filter(this::isResendable);
        possible.ifPresent(this::goOut);
        return possible.isPresent();
    }

    private boolean isResendable(Delivery delivery) {
        return delivery.getState() != DeliveryState.CANCELLED
                && delivery.getCertificates().stream().allMatch(finder::isKept);
    }

    /** Whether its link and PIN open it now. */
    boolean isUsable(Delivery delivery) {
        return delivery.isUsable(settings.integer("madoguchi.delivery.opens", OPENS), clock.instant());
    }

    private void goOut(Delivery delivery) {
        var token = Secret.random();
        var pin = Pin.random();
        var now = clock.instant();
        var until = now.plus(settings.duration("madoguchi.delivery.lifetime", LIFETIME));
        delivery.send(new DeliveryKey(token, pin), until, now);
        delivery.getCertificates().forEach(certificate -> files.keep(certificate, until));
        mails.send(delivery, token, pin);
        tell(AuditKind.DELIVERY_SENT, delivery);
    }

    /**
     * 送付の取消: the link opens nothing any more.
     *
     * @return when it was opened, if that is why it cannot be called off
     */
    public Optional<Instant> cancel(String subject) {
        var delivery = rows.lock(subject);
        delivery.filter(one -> one.cancel(clock.instant())).ifPresent(one -> tell(AuditKind.DELIVERY_CANCELLED, one));
        return delivery.flatMap(Delivery::getOpenedAt);
    }

    /** What was sent is worth nothing any more: its link opens nothing, even if it was opened. */
    public void withdraw(String subject) {
        rows.lock(subject)
                .filter(delivery -> delivery.getState() != DeliveryState.CANCELLED)
                .ifPresent(delivery -> {
                    delivery.withdraw(clock.instant());
                    tell(AuditKind.DELIVERY_CANCELLED, delivery);
                });
    }

    /**
     * One of what was sent is worth nothing any more: the link leads to what stands in its place, and to what is left.
     * Where nothing is, it opens nothing.
     */
    public void withdraw(String subject, Certificate ended, Optional<Certificate> successor) {
        var left = rows.lock(subject)
                .map(delivery -> delivery.exchange(ended, successor))
                .orElse(true);
        if (!left) {
            withdraw(subject);
        }
    }

    /** What was sent for that. */
    public Optional<Delivery> of(String subject) {
        return rows.of(subject);
    }

    /** What was sent for those, and how it stands now, by what it was sent for. */
    public Map<String, DeliveryStanding> standings(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : rows.of(subjects).stream().collect(Collectors.toMap(Delivery::getSubject, this::standing));
    }

    private DeliveryStanding standing(Delivery delivery) {
        return new DeliveryStanding(delivery, isUsable(delivery), isResendable(delivery));
    }

    private void tell(AuditKind kind, Delivery delivery) {
        audit.record(entry(kind, delivery)
                .with(
                        DetailPart.ADDRESS,
                        EmailAddress.mask(delivery.getAddressee().getEmail())));
        changed.fire(new DeliveryChanged(delivery.getSubject(), delivery.getState()));
    }

    static AuditEntry entry(AuditKind kind, Delivery delivery) {
        return AuditEntry.of(kind)
                .about(delivery.getAccount().getUserId())
                .with(DetailPart.APPLICATION, delivery.getSubject());
    }

    /** Those whose time is over end. */
    void expire(@Observes HousekeepingDue due) {
        rows.overdue(due.now(), HousekeepingDue.BATCH).stream()
                .filter(delivery -> delivery.expire(due.now()))
                .forEach(delivery -> changed.fire(new DeliveryChanged(delivery.getSubject(), delivery.getState())));
    }

    /** To whom somebody has sent certificates is nobody's to know once the person is erased. */
    void forget(@Observes AccountErased erased) {
        rows.removeAll(erased.account());
    }
}
