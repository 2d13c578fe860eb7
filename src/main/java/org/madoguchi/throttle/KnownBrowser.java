package org.madoguchi.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.account.Account;

/** A browser that has signed in to an account before. It proves nothing, but strangers' failures do not slow it. */
@Entity
@Table(name = "known_browser")
public class KnownBrowser {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "known_browser_seq")
    @SequenceGenerator(name = "known_browser_seq", sequenceName = "known_browser_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    /** For the persistence provider. */
    protected KnownBrowser() {}

    KnownBrowser(Account account, String secretHash, Instant now) {
        this.account = account;
        this.secretHash = secretHash;
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    /** Whether it has signed in to this account before. */
    public boolean isOf(String userId) {
        return account.getUserId().equalsIgnoreCase(userId);
    }

    /** Its name in counters. */
    String getName() {
        return secretHash;
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    public Account getAccount() {
        return account;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
