package org.madoguchi.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.client.Secret;

/** One way in which a payment was tried. Of a payment, one is alive: a unique column of the table holds that. */
@Entity
@Table(name = "payment_attempt")
public class PaymentAttempt {

    /** When one was asked for last of which its provider has something to say. */
    static final Instant HASTENED = Instant.EPOCH;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_attempt_seq")
    @SequenceGenerator(name = "payment_attempt_seq", sequenceName = "payment_attempt_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "payment_id")
    private Payment payment;

    /** The payment's key while this one is alive; unique, so that it is the only one. */
    @Column(name = "live_payment")
    private Long livePayment;

    private String provider;

    @Column(name = "start_key")
    private String key;

    private String reference;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String page;

    @Embedded
    private PaymentNumbers numbers;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    private boolean prompt;

    /** What came by it although the payment was paid; 0 once it was given back. */
    private Integer surplus;

    /** For the persistence provider. */
    protected PaymentAttempt() {}

    PaymentAttempt(Payment payment, String provider, PaymentMethod method, Instant now) {
        this.payment = payment;
        this.livePayment = payment.getId();
        this.provider = provider;
        this.method = method;
        this.key = Secret.random();
        this.startedAt = now;
        this.askedAt = now;
    }

    /** The provider has begun it; a second answer for the same key says the same. */
    void begun(Started started) {
        reference = started.reference();
        page = started.page().orElse(null);
        numbers = started.numbers();
    }

    /** Nobody can pay this way any more, or somebody has. */
    void end() {
        livePayment = null;
    }

    /** The provider was asked. */
    void asked(Instant now) {
        askedAt = now;
    }

    /** The provider has something to say of it: it is asked as soon as anybody asks. */
    void hasten() {
        askedAt = HASTENED;
    }

    /** The provider did not answer. One that has ended is in nobody's turn: what it was hastened for still holds. */
    void failed(Instant now) {
        askedAt = isLive() ? now : askedAt;
    }

    /** 速報: the till has taken it, and may yet take it back. */
    void taken(boolean early) {
        prompt = early;
    }

    /** It has brought money that nobody had to pay any more. @return false when that is known already */
    boolean bring(int amount) {
        var first = surplus == null;
        surplus = first ? Integer.valueOf(amount) : surplus;
        return first;
    }

    /** That money was given back. */
    void giveBack() {
        surplus = 0;
    }

    /** Whole yen. */
    int getSurplus() {
        return surplus == null ? 0 : surplus;
    }

    public Long getId() {
        return id;
    }

    public Payment getPayment() {
        return payment;
    }

    /** Whether it can be paid this way. */
    public boolean isLive() {
        return livePayment != null;
    }

    /** Its provider's name. */
    public String getProvider() {
        return provider;
    }

    String getKey() {
        return key;
    }

    /** By which the provider knows it; empty while it has not answered. */
    public Optional<String> getReference() {
        return Optional.ofNullable(reference);
    }

    public PaymentMethod getMethod() {
        return method;
    }

    /** The provider's page on which it is paid. */
    public Optional<String> getPage() {
        return Optional.ofNullable(page);
    }

    /** For the till. Providers read an embeddable as null when all of it is. */
    public PaymentNumbers getNumbers() {
        return numbers == null ? PaymentNumbers.NONE : numbers;
    }

    /** Whether the till has taken it, and it is not settled. */
    public boolean isPrompt() {
        return prompt;
    }

    Instant getAskedAt() {
        return askedAt;
    }
}
