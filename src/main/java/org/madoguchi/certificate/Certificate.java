package org.madoguchi.certificate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;

/**
 * One line of the issue ledger. It gets its number when it is issued, becomes valid with its signature, and ends, if
 * ever, by an explicit act; nothing else changes it, and no line is ever removed.
 */
@Entity
public class Certificate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_seq")
    @SequenceGenerator(name = "certificate_seq", sequenceName = "certificate_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "snapshot_id")
    private Snapshot snapshot;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Embedded
    private IssueNumber number;

    @Column(name = "code_hash")
    private String codeHash;

    @Embedded
    private Holder holder;

    @ElementCollection
    @CollectionTable(name = "certificate_word", joinColumns = @JoinColumn(name = "certificate_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    @Embedded
    private Signed signed;

    @Embedded
    private StatusPlace place;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "superseded_by")
    private Certificate successor;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Certificate() {}

    /** One that waits for its signature. */
    Certificate(IssueOrder order, Snapshot snapshot, Issued issued, Holder holder, Set<String> words) {
        this.type = order.type();
        this.account = order.account().orElse(null);
        this.issuedBy = order.by().orElse(null);
        this.validUntil = order.validUntil().orElse(null);
        this.snapshot = snapshot;
        this.number = issued.number();
        this.codeHash = issued.code().hash();
        this.place = issued.place();
        this.issuedAt = issued.at();
        this.issuedOn = issued.on();
        this.holder = holder;
        this.words.addAll(words);
        this.state = CertificateState.QUEUED;
    }

    /**
     * It has its signature, and its files are stored in the same transaction.
     *
     * @throws IllegalStateException when it does not wait for one
     */
    void sign(Signed with) {
        require(CertificateState.QUEUED);
        signed = with;
        state = CertificateState.VALID;
    }

    /**
     * It is worth nothing any more.
     *
     * @param by user ID; {@code null} for the service itself
     * @throws IllegalStateException when it has ended already
     */
    void revoke(EndReason reason, String by, Instant now) {
        if (isEnded()) {
            throw new IllegalStateException("Certificate " + number + " is " + state);
        }
        end(CertificateState.REVOKED, reason, by, now);
    }

    /**
     * Another stands in its place.
     *
     * @param by user ID
     * @throws IllegalStateException when it is not valid
     */
    void supersede(Certificate other, EndReason reason, String by, Instant now) {
        require(CertificateState.VALID);
        end(CertificateState.SUPERSEDED, reason, by, now);
        successor = other;
    }

    private void end(CertificateState ending, EndReason reason, String by, Instant now) {
        state = ending;
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }

    private void require(CertificateState expected) {
        if (state != expected) {
            throw new IllegalStateException("Certificate " + number + " is " + state);
        }
    }

    /**
     * The person was erased: a pseudonym stands in the ledger; number, date, type and hashes stay. What waited for its
     * signature can get none any more and is revoked.
     */
    void erase(String pseudonym, Instant now) {
        if (state == CertificateState.QUEUED) {
            revoke(EndReason.ERASED, null, now);
        }
        holder = Holder.erased(pseudonym);
        words.clear();
        snapshot.erase();
    }

    /** Whether its time was over on this day. */
    public boolean isExpiredOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    /** What it is worth on this day. */
    public Standing standing(LocalDate day) {
        return switch (state) {
            case QUEUED -> Standing.QUEUED;
            case VALID -> isExpiredOn(day) ? Standing.EXPIRED : Standing.VALID;
            case REVOKED -> Standing.REVOKED;
            case SUPERSEDED -> Standing.SUPERSEDED;
        };
    }

    public Long getId() {
        return id;
    }

    /** Whose it is, if the person has an account here. */
    public Optional<Account> getAccount() {
        return Optional.ofNullable(account);
    }

    public Snapshot getSnapshot() {
        return snapshot;
    }

    public CertificateType getType() {
        return type;
    }

    /** In which it is written. */
    public Locale getLanguage() {
        return snapshot.getLanguage();
    }

    /** 発行番号 / Issue number. */
    public String getNumber() {
        return number.toString();
    }

    /** SHA-256 of its verification code, in hex. */
    public String getCodeHash() {
        return codeHash;
    }

    /** Whom it is about, for another certificate of the same. */
    Holder holder() {
        return holder.copy();
    }

    /** By which it is found, for another certificate of the same. */
    Set<String> words() {
        return Set.copyOf(words);
    }

    /** As printed; a pseudonym once the person was erased. */
    public String getStudentNumber() {
        return holder.getStudentNumber();
    }

    /** As printed; empty once the person was erased. */
    public String getHolderName() {
        return holder.getName();
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** The date on the paper. */
    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** User ID of whoever of staff issued it; empty when the service did. */
    public Optional<String> getIssuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    /** The last day on which it is good; empty when it has none. */
    public Optional<LocalDate> getValidUntil() {
        return Optional.ofNullable(validUntil);
    }

    public CertificateState getState() {
        return state;
    }

    /** Whether it is worth nothing any more, signed or not. */
    public boolean isEnded() {
        return state == CertificateState.REVOKED || state == CertificateState.SUPERSEDED;
    }

    /** With what it was signed. Providers read an embeddable as null when all of it is. */
    public Optional<Signed> getSigned() {
        return Optional.ofNullable(signed).filter(Signed::isSigned);
    }

    /** Where its bit is in a status list. */
    public StatusPlace getPlace() {
        return place;
    }

    /** When it was revoked or superseded. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** User ID of whoever of staff approved that. */
    public Optional<String> getEndedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why, for staff alone. */
    public Optional<EndReason> getEndReason() {
        return Optional.ofNullable(endReason);
    }

    /** What stands in its place. */
    public Optional<Certificate> getSuccessor() {
        return Optional.ofNullable(successor);
    }

    /** Counts the changes: a form that carries another number shows what is no longer so. */
    public long getVersion() {
        return version;
    }
}
