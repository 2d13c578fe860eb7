package org.madoguchi.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Ordered;
import org.madoguchi.certificate.Certificate;

/** What was sent to one recipient. It changes under a lock on its row only; link and PIN are known to mails alone. */
@Entity
public class Delivery extends Ordered {

    /** As many wrong PINs kill the link. */
    static final int WRONG_PINS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private Long id;

    @Column(name = "sender_name")
    private String senderName;

    private String language;

    @Embedded
    private Addressee addressee;

    @ManyToMany
    @JoinTable(
            name = "delivery_certificate",
            joinColumns = @JoinColumn(name = "delivery_id"),
            inverseJoinColumns = @JoinColumn(name = "certificate_id"))
    @OrderBy("id")
    private List<Certificate> certificates = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Embedded
    private DeliveryKey key;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    private int opens;

    /** For the persistence provider. */
    protected Delivery() {}

    Delivery(DeliveryOrder order) {
        super(order.subject(), order.account());
        this.senderName = order.senderName();
        this.language = order.language().getLanguage();
        this.addressee = new Addressee(order);
        this.certificates.addAll(order.certificates());
    }

    /** It goes out, or once more: with a new link and PIN, so that the ones before open nothing. */
    void send(DeliveryKey with, Instant until, Instant now) {
        if (state == DeliveryState.CANCELLED) {
            throw new IllegalStateException("Delivery of " + getSubject() + " is cancelled");
        }
        state = openedAt == null ? DeliveryState.SENT : DeliveryState.OPENED;
        key = with;
        opens = 0;
        sentAt = now;
        expiresAt = until;
    }

    /** Whether link and PIN together open it. */
    boolean isUsable(int most, Instant now) {
        return (state == DeliveryState.SENT || state == DeliveryState.OPENED)
                && !now.isAfter(expiresAt)
                && opens < most
                && !isLocked();
    }

    /** A PIN was typed that is not its own. */
    void wrongPin() {
        key.wrongPin();
    }

    /** Whether this is its PIN. */
    boolean fits(Pin pin, String token) {
        return key.fits(pin, token);
    }

    /** How many PINs can be tried yet. */
    public int getTriesLeft() {
        return WRONG_PINS - key.getWrongPins();
    }

    /** Whether wrong PINs have killed the link. */
    public boolean isLocked() {
        return key.getWrongPins() >= WRONG_PINS;
    }

    /** The recipient has opened it; for a while the files are had by this ticket. @return whether for the first time */
    boolean open(String ticketHash, Instant ticketUntil, Instant now) {
        var first = openedAt == null;
        state = DeliveryState.OPENED;
        openedAt = first ? now : openedAt;
        opens++;
        key.opened(ticketHash, ticketUntil);
        return first;
    }

    /** Whether its files are had by its ticket now. */
    boolean isTicketGood(Instant now) {
        return state == DeliveryState.OPENED && key.isTicketGood(now);
    }

    /** @return whether it is called off now; not once it was opened */
    boolean cancel(Instant now) {
        var possible = state == DeliveryState.SENT || state == DeliveryState.EXPIRED;
        if (possible) {
            state = DeliveryState.CANCELLED;
            cancelledAt = now;
        }
        return possible;
    }

    /** Its end has come, opened or not: what it says is worth nothing any more. */
    void withdraw(Instant now) {
        state = DeliveryState.CANCELLED;
        cancelledAt = now;
    }

    /** One of what it leads to has ended. @return whether anything is left */
    boolean exchange(Certificate ended, Optional<Certificate> successor) {
        certificates.stream()
                .filter(one -> one.getId().equals(ended.getId()))
                .findFirst()
                .ifPresent(one -> {
                    certificates.remove(one);
                    successor.ifPresent(certificates::add);
                });
        return !certificates.isEmpty();
    }

    /** @return whether it has ended unopened */
    boolean expire(Instant now) {
        var ends = state == DeliveryState.SENT && now.isAfter(expiresAt);
        state = ends ? DeliveryState.EXPIRED : state;
        return ends;
    }

    public Long getId() {
        return id;
    }

    /** As the recipient reads it. */
    public String getSenderName() {
        return senderName;
    }

    /** In which the recipient is written to. */
    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public Addressee getAddressee() {
        return addressee;
    }

    public List<Certificate> getCertificates() {
        return List.copyOf(certificates);
    }

    public DeliveryState getState() {
        return state;
    }

    /** When it was sent last. */
    public Instant getSentAt() {
        return sentAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** When it was opened for the first time. */
    public Optional<Instant> getOpenedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> getCancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** How often the present link was opened. */
    public int getOpens() {
        return opens;
    }
}
