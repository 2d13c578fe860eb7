package org.madoguchi.link;

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
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.RefusalReason;

/** A mailed link: whose, for what, to which address, until when. The token itself is known to the mail alone. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link_seq")
    @SequenceGenerator(name = "one_time_link_seq", sequenceName = "one_time_link_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Column(name = "held_back")
    private boolean heldBack;

    /** For the persistence provider. */
    protected OneTimeLink() {}

    OneTimeLink(LinkPurpose purpose, String tokenHash, Account account, String email, Instant now, Instant expiresAt) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.account = account;
        this.email = email;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Whether it can still be used. Of a suspended account's, only that which opens nothing can. */
    public boolean isUsable(Instant now) {
        return isAlive(now) && !isStayed();
    }

    private boolean isStayed() {
        return purpose.isOpening() && account.state() == AccountState.SUSPENDED;
    }

    private boolean isAlive(Instant now) {
        return usedAt == null && voidedAt == null && now.isBefore(expiresAt);
    }

    /** Why it cannot be used, where {@link #isUsable} says so. */
    RefusalReason refusal() {
        if (isStayed()) {
            return RefusalReason.SUSPENDED;
        }
        return isUsed() ? RefusalReason.USED : isVoided() ? RefusalReason.VOIDED : RefusalReason.EXPIRED;
    }

    /** Its mail waits: the person has asked for too many. */
    void holdBack() {
        heldBack = true;
    }

    /** Whether nobody has been sent it: it stands for the wish alone. */
    public boolean isHeldBack() {
        return heldBack;
    }

    /** Whether it has done what it is for. */
    public boolean isUsed() {
        return usedAt != null;
    }

    /** Whether it did so at this time or later. */
    public boolean isUsedSince(Instant time) {
        return usedAt != null && !usedAt.isBefore(time);
    }

    /** Whether it was withdrawn: a newer one was asked for, or the wish was cancelled. */
    public boolean isVoided() {
        return voidedAt != null;
    }

    public Long getId() {
        return id;
    }

    public LinkPurpose getPurpose() {
        return purpose;
    }

    public Account getAccount() {
        return account;
    }

    /** The address it was mailed to. */
    public String getEmail() {
        return email;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Optional<Instant> getUsedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** When it was withdrawn, be it after its time. */
    public Optional<Instant> getVoidedAt() {
        return Optional.ofNullable(voidedAt);
    }
}
