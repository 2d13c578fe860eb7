package org.madoguchi.printing;

import jakarta.persistence.Column;
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
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Ordered;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.client.Secret;

/** What has, or will have, one number at the machine. */
@Entity
@Table(name = "print_registration")
public class PrintRegistration extends Ordered {

    /** So long one node asks the service; another goes on afterwards. */
    static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "print_registration_seq")
    @SequenceGenerator(name = "print_registration_seq", sequenceName = "print_registration_seq", allocationSize = 50)
    private Long id;

    @ManyToMany
    @JoinTable(
            name = "print_registration_certificate",
            joinColumns = @JoinColumn(name = "registration_id"),
            inverseJoinColumns = @JoinColumn(name = "certificate_id"))
    @OrderBy("id")
    private List<Certificate> certificates = new ArrayList<>();

    private String provider;

    @Enumerated(EnumType.STRING)
    private PrintUnit unit;

    @Column(name = "start_key")
    private String key;

    private String reference;

    @Column(name = "machine_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private PrintState state;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "next_look_at")
    private Instant nextLookAt;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For the persistence provider. */
    protected PrintRegistration() {}

    /** @param until the university's own end */
    PrintRegistration(
            PrintOrder order, List<Certificate> certificates, PrintProvider provider, Instant until, Instant now) {
        super(order.subject(), order.account());
        this.certificates.addAll(certificates);
        this.provider = provider.name();
        this.unit = provider.unit();
        this.key = Secret.random();
        this.state = PrintState.REGISTERING;
        this.orderedAt = now;
        this.until = until;
        this.nextLookAt = now;
    }

    /** One node asks the service about it now. */
    void claim(Instant now) {
        nextLookAt = now.plus(LEASE);
    }

    /** The service does not answer, or nothing has changed: it is asked again then. */
    void lookAgain(Instant at) {
        nextLookAt = at;
    }

    /**
     * The service has answered. The earlier of its end and the university's is the end; what is over stays so.
     *
     * @return whether its state has changed
     */
    boolean told(Registration answer, Instant now) {
        reference = answer.reference(); // of one that was taken back as well: it has to be deleted there
        if (state.isOver()) {
            return false;
        }
        if (answer.number() != null) {
            number = answer.number();
            until = answer.until().isBefore(until) ? answer.until() : until;
        }
        return answer.state() != PrintState.REGISTERING && become(answer.state(), now);
    }

    /**
     * Its time is over. What never had a number could not be printed, and has not expired by its owner's fault: it is
     * as good as refused, which staff see.
     *
     * @return whether its state has changed
     */
    boolean expire(Instant now) {
        var over = state == PrintState.READY ? PrintState.EXPIRED : PrintState.REFUSED;
        return !state.isOver() && now.isAfter(until) && become(over, now);
    }

    /** One of staff takes its files to the service. @param by user ID in lower case */
    void takeOut(String by, Instant now) {
        takenBy = by;
        takenAt = now;
    }

    /** The service is to be told. @return whether its state has changed */
    boolean cancel(Instant now) {
        nextLookAt = now;
        return !state.isOver() && become(PrintState.CANCELLED, now);
    }

    /** The service has deleted what was taken back. */
    void deleted() {
        reference = null;
    }

    /** Its files are gone, so that nothing can be printed. */
    void refuse(Instant now) {
        become(PrintState.REFUSED, now);
    }

    private boolean become(PrintState next, Instant now) {
        var changes = state != next;
        state = next;
        if (next == PrintState.PRINTED) {
            printedAt = now;
        }
        return changes;
    }

    public Long getId() {
        return id;
    }

    /** What is printed by this number. */
    public List<Certificate> getCertificates() {
        return List.copyOf(certificates);
    }

    /** Whether this is among what is printed by this number. */
    boolean has(Certificate certificate) {
        return certificates.stream().anyMatch(one -> one.getId().equals(certificate.getId()));
    }

    /** The printing service's name. */
    public String getProvider() {
        return provider;
    }

    /** Whether the number is a プリント予約番号 or a ユーザー番号. */
    public PrintUnit getUnit() {
        return unit;
    }

    String getKey() {
        return key;
    }

    /** By which the service knows it; empty while it has not answered. */
    public Optional<String> getReference() {
        return Optional.ofNullable(reference);
    }

    /** What is typed at the machine; empty while the service has given none. */
    public Optional<String> getNumber() {
        return Optional.ofNullable(number);
    }

    public PrintState getState() {
        return state;
    }

    /** 印刷期限 / Printing deadline: the earlier of the university's and the service's. */
    public Instant getUntil() {
        return until;
    }

    /** User ID of whoever of staff took its files to the service last, in lower case. */
    public Optional<String> getTakenBy() {
        return Optional.ofNullable(takenBy);
    }

    /** When. */
    public Optional<Instant> getTakenAt() {
        return Optional.ofNullable(takenAt);
    }

    /** When the service said that it was printed. */
    public Optional<Instant> getPrintedAt() {
        return Optional.ofNullable(printedAt);
    }
}
