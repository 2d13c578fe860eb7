package org.madoguchi.slip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import org.madoguchi.account.Account;

/** A printed counter slip. The code is known to the paper alone. */
@Entity
public class Slip {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slip_seq")
    @SequenceGenerator(name = "slip_seq", sequenceName = "slip_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider. */
    protected Slip() {}

    Slip(Account account, String codeHash, Duration lifetime, Instant now) {
        this.account = account;
        this.codeHash = codeHash;
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    public Account getAccount() {
        return account;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
