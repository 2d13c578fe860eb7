package org.madoguchi.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.client.Secret;

/**
 * The secret of a sign-in's cookie, as it is kept: a hash to find it by, and the university's password as a fingerprint
 * that can be compared with the secret only, which the database does not hold. A new proof puts another secret in its
 * place (OWASP ASVS 5.0, 7.2.4). The former one opens the sign-in until the new one has come back from the browser, and
 * some seconds more for requests under way; a second click that comes with it is handed the same new one.
 */
@Embeddable
class CookieSecret {

    /** How long the former one is good when the answer with the new one was lost. */
    static final Duration UNSEEN = Duration.ofMinutes(5);
    /** How long it is good once the new one has come back. */
    static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private static final String PURPOSE = "SIGN_IN";
    private static final String SUCCESSOR = "successor";
    private static final String KEY = "fingerprint";

    @Column(name = "secret_hash")
    private String hash;

    @Column(name = "former_hash")
    private String formerHash;

    @Column(name = "former_until")
    private Instant formerUntil;

    private String successor;

    @Column(name = "fingerprint_key")
    private String fingerprintKey;

    @Column(name = "password_fingerprint")
    private String fingerprint;

    /** For the persistence provider. */
    protected CookieSecret() {}

    /** The first one of a sign-in, for which this password of the university was proved. */
    CookieSecret(String secret, String password) {
        this.hash = hash(secret);
        this.fingerprint = Secret.fingerprint(secret, password);
    }

    static String hash(String secret) {
        return Secret.hash(PURPOSE, secret);
    }

    /** The secret now, for somebody with that or the former one; empty for anybody else, or when it is too late. */
    Optional<String> current(String presented, Instant now) {
        if (isCurrent(presented)) {
            return Optional.of(presented);
        }
        return Optional.of(presented)
                .filter(former -> hash(former).equals(formerHash) && now.isBefore(formerUntil))
                .map(former -> Secret.mask(SUCCESSOR, former, successor));
    }

    /** Whether the former one is good for longer than requests under way need, though the new one has come back. */
    boolean hasCome(String presented, Instant now) {
        return formerUntil != null && now.plus(UNDER_WAY).isBefore(formerUntil) && isCurrent(presented);
    }

    /** With another secret in the place of this one; what was proved stays. */
    CookieSecret renewed(String secret, String next, Instant now) {
        var renewed = followed(secret, next, now);
        renewed.fingerprint = fingerprint;
        renewed.fingerprintKey = Secret.mask(KEY, next, key(secret));
        return renewed;
    }

    /** With another secret in the place of this one, for which this password was proved. */
    CookieSecret proved(String secret, String next, String password, Instant now) {
        var proved = followed(secret, next, now);
        proved.fingerprint = Secret.fingerprint(next, password);
        return proved;
    }

    /** Whether this text is the university's password that was proved last. */
    boolean provedWith(String secret, String candidate) {
        return fingerprint.equals(Secret.fingerprint(key(secret), candidate));
    }

    private CookieSecret followed(String secret, String next, Instant now) {
        var following = new CookieSecret();
        following.hash = hash(next);
        following.formerHash = hash;
        following.formerUntil = now.plus(UNSEEN);
        following.successor = Secret.mask(SUCCESSOR, secret, next);
        return following;
    }

    private String key(String secret) {
        return fingerprintKey == null ? secret : Secret.mask(KEY, secret, fingerprintKey);
    }

    /** Whether it is this one, and not the former one. */
    boolean isCurrent(String presented) {
        return hash(presented).equals(hash);
    }
}
