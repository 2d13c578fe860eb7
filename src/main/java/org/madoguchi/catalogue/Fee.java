package org.madoguchi.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** A line of the table of fees; what it leaves open is meant for all. */
@Entity
public class Fee {

    /** By what it is for, the more particular one later, then by its time. */
    static final Comparator<Fee> ORDER = Comparator.comparing((Fee fee) -> fee.kind)
            .thenComparing(fee -> fee.getScope().weight())
            .thenComparing(fee -> String.valueOf(fee.method))
            .thenComparing(fee -> fee.fromCopies)
            .thenComparing(fee -> String.valueOf(fee.type))
            .thenComparing(fee -> String.valueOf(fee.applicant))
            .thenComparing(fee -> fee.validFrom)
            .thenComparing(fee -> fee.id);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fee_seq")
    @SequenceGenerator(name = "fee_seq", sequenceName = "fee_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ChargeKind kind;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Enumerated(EnumType.STRING)
    private Applicant applicant;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private ReceiptMethod method;

    @Column(name = "from_copies")
    private int fromCopies;

    private int amount;

    @Enumerated(EnumType.STRING)
    private TaxClass tax;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    /** For the persistence provider. */
    protected Fee() {}

    /** Whom and what it is for. */
    public record Scope(
            ChargeKind kind,
            Optional<CertificateType> type,
            Optional<Applicant> applicant,
            Optional<Language> language,
            Optional<ReceiptMethod> method,
            int fromCopies) {

        /** @throws IllegalArgumentException for less than one copy */
        public Scope {
            Objects.requireNonNull(kind);
            if (fromCopies < 1) {
                throw new IllegalArgumentException("From how many copies on?");
            }
        }

        /** Whether it is meant for this: what it leaves open is meant for all. */
        boolean takesIn(Scope asked) {
            return kind == asked.kind
                    && fits(type, asked.type)
                    && fits(applicant, asked.applicant)
                    && fits(language, asked.language)
                    && fits(method, asked.method)
                    && fromCopies <= asked.fromCopies;
        }

        private static boolean fits(Optional<?> own, Optional<?> asked) {
            return own.isEmpty() || own.equals(asked);
        }

        /** The more particular it is, the more this is: the type counts most, then the class, language and way. */
        int weight() {
            return Stream.of(type, applicant, language, method)
                    .reduce(0, (sum, part) -> 2 * sum + (part.isPresent() ? 1 : 0), Integer::sum);
        }
    }

    /**
     * A fee from a day on.
     *
     * @param amount whole yen
     * @throws IllegalArgumentException for less than nothing
     */
    Fee(Scope scope, int amount, TaxClass tax, LocalDate from, String asker, String approver) {
        if (amount < 0) {
            throw new IllegalArgumentException("A fee is not negative");
        }
        this.kind = scope.kind();
        this.type = scope.type().orElse(null);
        this.applicant = scope.applicant().orElse(null);
        this.language = scope.language().orElse(null);
        this.method = scope.method().orElse(null);
        this.fromCopies = scope.fromCopies();
        this.amount = amount;
        this.tax = tax;
        this.validFrom = from;
        this.askedBy = asker;
        this.approvedBy = approver;
    }

    /**
     * It is in force no longer than to this day.
     *
     * @throws IllegalStateException when it has an end already
     */
    void end(LocalDate lastDay) {
        if (validUntil != null) {
            throw new IllegalStateException("The fee ends on " + validUntil);
        }
        validUntil = lastDay;
    }

    /** Whether it has begun by then, and has no end. */
    boolean isOpenBefore(LocalDate day) {
        return validUntil == null && validFrom.isBefore(day);
    }

    /** Whether it is in force no more on this day. */
    boolean isOverBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    public Long getId() {
        return id;
    }

    public Scope getScope() {
        return new Scope(
                kind,
                Optional.ofNullable(type),
                Optional.ofNullable(applicant),
                Optional.ofNullable(language),
                Optional.ofNullable(method),
                fromCopies);
    }

    /** Whole yen. */
    public int getAmount() {
        return amount;
    }

    public TaxClass getTax() {
        return tax;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public Optional<LocalDate> getValidUntil() {
        return Optional.ofNullable(validUntil);
    }
}
