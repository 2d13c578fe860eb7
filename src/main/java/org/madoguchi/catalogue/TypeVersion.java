package org.madoguchi.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** A type with its terms, from one moment to another; what an application was made by stays for ever. */
@Entity
@Table(name = "type_version")
public class TypeVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "type_version_seq")
    @SequenceGenerator(name = "type_version_seq", sequenceName = "type_version_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Column(name = "number")
    private int serial;

    @Column(name = "position")
    private int place;

    private boolean active;
    private String languages;
    private String methods;
    private int copies;

    @Column(name = "per_day")
    private Integer perDay;

    @Column(name = "per_year")
    private Integer perYear;

    @Column(name = "valid_days")
    private Integer validDays;

    private boolean review;
    private boolean sealable;

    @Column(name = "purpose_needed")
    private boolean purposeNeeded;

    @Column(name = "offered_from")
    private LocalDate offeredFrom;

    @Column(name = "offered_until")
    private LocalDate offeredUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "type_rule", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<TypeRule> rules = new ArrayList<>();

    private Instant since;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    /** For the persistence provider. */
    protected TypeVersion() {}

    private TypeVersion(CertificateType type, int serial, TypeTerms terms) {
        this.type = type;
        this.serial = serial;
        place = terms.place();
        active = terms.active();
        languages = names(terms.languages());
        methods = names(terms.methods());
        copies = terms.copies();
        perDay = boxed(terms.perDay());
        perYear = boxed(terms.perYear());
        validDays = boxed(terms.validDays());
        review = terms.review();
        sealable = terms.sealable();
        purposeNeeded = terms.purposeNeeded();
        offeredFrom = terms.offered().from().orElse(null);
        offeredUntil = terms.offered().until().orElse(null);
        rules.addAll(terms.rules());
    }

    /** The first one of a type. */
    static TypeVersion first(CertificateType type, TypeTerms terms, Instant now) {
        var first = new TypeVersion(type, 1, terms);
        first.since = now;
        return first;
    }

    /**
     * The type has other terms from now on.
     *
     * @param asker user ID of staff, as the approver's
     * @return the version in place of this one
     * @throws IllegalStateException when this one is over
     */
    TypeVersion change(TypeTerms terms, String asker, String approver, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException(type + " has a later version than " + serial);
        }
        endedAt = now;
        var next = new TypeVersion(type, serial + 1, terms);
        next.since = now;
        next.askedBy = asker;
        next.approvedBy = approver;
        return next;
    }

    /** What it is offered on. */
    public TypeTerms getTerms() {
        return new TypeTerms(
                place,
                active,
                values(Language.class, languages),
                values(ReceiptMethod.class, methods),
                copies,
                number(perDay),
                number(perYear),
                number(validDays),
                review,
                sealable,
                purposeNeeded,
                new Period(Optional.ofNullable(offeredFrom), Optional.ofNullable(offeredUntil)),
                rules);
    }

    public Long getId() {
        return id;
    }

    public CertificateType getType() {
        return type;
    }

    /** From 1 on for each type. */
    public int getNumber() {
        return serial;
    }

    public Instant getSince() {
        return since;
    }

    /** When another version took its place; empty for the one in force. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** User ID of whoever of staff wanted it; empty for what the service ships with. */
    public Optional<String> getAskedBy() {
        return Optional.ofNullable(askedBy);
    }

    /** User ID of whoever of staff approved it. */
    public Optional<String> getApprovedBy() {
        return Optional.ofNullable(approvedBy);
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
