package org.madoguchi.admin.ledger;

import jakarta.persistence.Column;
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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.EndReason;

/** That a certificate be revoked or issued anew: one person has asked for it, another decides. It is decided once. */
@Entity
@Table(name = "certificate_request")
public class LedgerRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_request_seq")
    @SequenceGenerator(name = "certificate_request_seq", sequenceName = "certificate_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Enumerated(EnumType.STRING)
    private LedgerAct act;

    @Enumerated(EnumType.STRING)
    private EndReason reason;

    private String remark;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private LedgerRequestState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_remark")
    private String decisionRemark;

    @Version
    private long version;

    /** For the persistence provider. */
    protected LedgerRequest() {}

    /** @param askedBy user ID */
    LedgerRequest(
            Certificate certificate, LedgerAct act, EndReason reason, String remark, String askedBy, Instant now) {
        this.certificate = certificate;
        this.act = act;
        this.reason = reason;
        this.remark = remark;
        this.askedBy = Account.userKey(askedBy);
        this.askedAt = now;
        this.dueAt = now.plus(TIME_TO_DECIDE);
        this.state = LedgerRequestState.WAITING;
    }

    /** Whether somebody may decide it now. */
    boolean isOpen(Instant now) {
        return state == LedgerRequestState.WAITING && now.isBefore(dueAt);
    }

    /** Whether this person has asked for it. */
    boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    /**
     * Ends its waiting.
     *
     * @param by user ID; {@code null} for time
     * @throws IllegalStateException when it has been decided already
     */
    void decide(LedgerRequestState outcome, String by, String why, Instant now) {
        if (state != LedgerRequestState.WAITING) {
            throw new IllegalStateException("Request " + id + " is " + state);
        }
        state = outcome;
        decidedBy = by == null ? null : Account.userKey(by);
        decidedAt = now;
        decisionRemark = why;
    }

    public Long getId() {
        return id;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    public LedgerAct getAct() {
        return act;
    }

    public EndReason getReason() {
        return reason;
    }

    public String getRemark() {
        return remark;
    }

    /** User ID in lower case. */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** When it expires. */
    public Instant getDueAt() {
        return dueAt;
    }

    public LedgerRequestState getState() {
        return state;
    }

    /** User ID in lower case; absent when time decided. */
    public Optional<String> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why it was refused. */
    public Optional<String> getDecisionRemark() {
        return Optional.ofNullable(decisionRemark);
    }
}
