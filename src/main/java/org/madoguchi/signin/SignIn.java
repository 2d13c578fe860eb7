package org.madoguchi.signin;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;

/** A browser in which a person is signed in, with the roles of that moment. Found by its cookie's secret. */
@Entity
@Table(name = "sign_in")
public class SignIn {

    private static final Duration FRESH = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
    @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private CookieSecret secret;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String roles;

    @Column(name = "roles_checked_at")
    private Instant rolesCheckedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "user_agent")
    private String userAgent;

    /** For the persistence provider. */
    protected SignIn() {}

    SignIn(CookieSecret secret, Account account, Set<String> roles, Client client, Instant now, Duration absolute) {
        this.secret = secret;
        this.account = account;
        this.roles = joined(roles);
        this.rolesCheckedAt = now;
        this.clientAddress = client.address();
        this.userAgent = client.userAgent();
        this.createdAt = now;
        this.lastUsedAt = now;
        this.provedAt = now;
        this.expiresAt = now.plus(absolute);
    }

    /** Whether it still signs anybody in. */
    public boolean isLive(Instant now, Duration idle) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plus(idle));
    }

    /** Whether both passwords were proved recently enough for a change of the address (OWASP ASVS 5.0, 7.5). */
    public boolean isFresh(Instant now) {
        return now.isBefore(provedAt.plus(FRESH));
    }

    /** Whether somebody or something ended it, and not its time. */
    public boolean isEnded() {
        return endedAt != null;
    }

    /** Both passwords were proved again, by somebody with this secret: another takes its place. */
    void proved(String current, String next, String password, Instant now) {
        secret = secret.proved(current, next, password, now);
        provedAt(now);
    }

    /** Both passwords were proved again, by a second click: its secret has been replaced a moment ago. */
    void provedAt(Instant now) {
        provedAt = now;
        lastUsedAt = now;
    }

    /** Another secret takes the place of this one. */
    void renewed(String current, String next, Instant now) {
        secret = secret.renewed(current, next, now);
    }

    /** These are the roles now; true when they were others before. */
    boolean rolesChecked(Set<String> now, Instant at) {
        var before = roles;
        roles = joined(now);
        rolesCheckedAt = at;
        return !roles.equals(before);
    }

    private static String joined(Set<String> roles) {
        return String.join(",", new TreeSet<>(roles));
    }

    void end(EndReason reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    /** The secret of its cookie and what hangs on that. */
    CookieSecret getSecret() {
        return secret;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public Set<String> getRoles() {
        return split(roles);
    }

    static Set<String> split(String roles) {
        return Set.of(roles.split(","));
    }

    /** Those of them that open the desk, in their order; empty for students. */
    public Set<StaffRole> getStaffRoles() {
        return StaffRole.among(getRoles());
    }

    /** When the directory was last asked for the roles. */
    public Instant getRolesCheckedAt() {
        return rolesCheckedAt == null ? createdAt : rolesCheckedAt; // a sign-in of an older version
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** To the minute. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    /** When both passwords were last proved. */
    public Instant getProvedAt() {
        return provedAt;
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public String getUserAgent() {
        return userAgent;
    }
}
