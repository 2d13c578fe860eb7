package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Client;
import org.madoguchi.client.Secret;
import org.madoguchi.settings.Settings;

/**
 * Starts, finds, renews, lists and ends sign-ins. Limits: {@code madoguchi.signin.idle} and {@code .absolute} (OWASP
 * ASVS 5.0, 7.3).
 */
@ApplicationScoped
@Transactional
public class SignInService {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Starts a sign-in after both proofs; returns the secret for the cookie. */
    public String start(Account account, Set<String> roles, Client client, String provedPassword) {
        var secret = Secret.random();
        var absolute = settings.duration("madoguchi.signin.absolute", Duration.ofHours(12));
        entityManager.persist(new SignIn(
                new CookieSecret(secret, provedPassword), account, roles, client, clock.instant(), absolute));
        return secret;
    }

    /** The live sign-in that this secret opens; notes its use. */
    public Optional<SignIn> use(String secret) {
        var now = clock.instant();
        var idle = idle();
        var live = look(secret);
        live.filter(signIn -> signIn.getSecret().hasCome(secret, now)).ifPresent(signIn -> end(signIn, now));
        var stale = now.minus(idle.dividedBy(10).compareTo(TOUCH_EVERY) < 0 ? idle.dividedBy(10) : TOUCH_EVERY);
        live.filter(signIn -> signIn.getLastUsedAt().isBefore(stale)).ifPresent(signIn -> touch(signIn, now));
        return live;
    }

    /** By a statement of its own: a provider that writes whole rows would undo an end that comes at the same moment. */
    private void touch(SignIn signIn, Instant now) {
        entityManager
                .createQuery("update SignIn s set s.lastUsedAt = :now where s.id = :id and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("id", signIn.getId())
                .executeUpdate();
    }

    /** The new secret has come back from the browser: the former one is good for what is under way only. */
    private void end(SignIn signIn, Instant now) {
        var soon = now.plus(CookieSecret.UNDER_WAY);
        entityManager
                .createQuery("update SignIn s set s.secret.formerUntil = :soon where s.id = :id "
                        + "and s.secret.formerUntil > :soon")
                .setParameter("soon", soon)
                .setParameter("id", signIn.getId())
                .executeUpdate();
    }

    /** The live sign-in that this secret opens, without counting as its use. */
    public Optional<SignIn> look(String secret) {
        var now = clock.instant();
        return find(secret)
                .filter(signIn -> signIn.isLive(now, idle())
                        && signIn.getSecret().current(secret, now).isPresent());
    }

    /** The sign-in of this secret, live or not: whose was it? */
    public Optional<SignIn> find(String secret) {
        return Secret.wellFormed(secret)
                ? findBy("hash", secret).or(() -> findBy("formerHash", secret))
                : Optional.empty();
    }

    /** By one of two indexes, never by either: databases use none then. */
    private Optional<SignIn> findBy(String column, String secret) {
        return entityManager
                .createQuery(
                        "select s from SignIn s join fetch s.account where s.secret." + column + " = :hash",
                        SignIn.class)
                .setParameter("hash", CookieSecret.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** Gives a sign-in the roles that the directory has for it now; true when it had others. */
    public boolean rolesChecked(SignIn signIn, Set<String> roles) {
        locked(signIn.getId()).rolesChecked(roles, clock.instant());
        return signIn.rolesChecked(roles, clock.instant());
    }

    /**
     * Both passwords were proved again at this sign-in.
     *
     * @param secret that the request came with
     * @return the secret for the cookie from now on
     */
    public String proved(Long id, String secret, String provedPassword) {
        var signIn = locked(id);
        var now = clock.instant();
        if (signIn.getSecret().isCurrent(secret)) {
            var next = Secret.random();
            signIn.proved(secret, next, provedPassword, now);
            return next;
        }
        signIn.provedAt(now);
        return current(signIn, secret);
    }

    /**
     * Gives the sign-in's cookie another secret, once for clicks at the same instant; joins the caller's transaction.
     *
     * @param secret that the request came with
     * @return the secret for the cookie from now on
     */
    public String renew(Long id, String secret) {
        var signIn = locked(id);
        if (!signIn.getSecret().isCurrent(secret)) {
            return current(signIn, secret);
        }
        var next = Secret.random();
        signIn.renewed(secret, next, clock.instant());
        return next;
    }

    /** For a request that came with this one or with the one before. */
    private String current(SignIn signIn, String secret) {
        return signIn.getSecret().current(secret, clock.instant()).orElse(secret);
    }

    /** Whether a text is the university's password proved at this sign-in; the directory is not asked. */
    public boolean isUniversityPassword(SignIn signIn, String secret, String candidate) {
        return signIn.getSecret().provedWith(current(signIn, secret), candidate);
    }

    /** The live sign-ins of an account, the last used first. */
    public List<SignIn> list(Account account) {
        var now = clock.instant();
        var idle = idle();
        return open(account).stream().filter(signIn -> signIn.isLive(now, idle)).toList();
    }

    /** Ends a sign-in, if it is this account's. */
    public boolean end(Long id, Account account, EndReason reason) {
        var own = open(account).stream()
                .filter(signIn -> signIn.getId().equals(id))
                .findFirst();
        own.ifPresent(signIn -> signIn.end(reason, clock.instant()));
        return own.isPresent();
    }

    /** Ends every sign-in of an account but one; {@code null} ends all. Returns how many. */
    public int endOthers(Account account, Long kept, EndReason reason) {
        var others = open(account).stream()
                .filter(signIn -> !signIn.getId().equals(kept))
                .toList();
        others.forEach(signIn -> signIn.end(reason, clock.instant()));
        return others.size();
    }

    /** Removes sign-ins that ended or expired before the given time; returns how many. */
    public int removeBefore(Instant time) {
        return entityManager
                .createQuery("delete from SignIn s where s.endedAt < :time or s.expiresAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /** Removes what is left of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from SignIn s where s.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** As it is now, for the same reason as {@link #touch}. */
    private SignIn locked(Long id) {
        return entityManager.find(SignIn.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<SignIn> open(Account account) {
        return entityManager
                .createQuery(
                        "select s from SignIn s where s.account = :account and s.endedAt is null "
                                + "order by s.lastUsedAt desc, s.id desc",
                        SignIn.class)
                .setParameter("account", account)
                .getResultList();
    }

    private Duration idle() {
        return idle(settings);
    }

    /** After how long without use a sign-in ends. */
    static Duration idle(Settings settings) {
        return settings.duration("madoguchi.signin.idle", Duration.ofMinutes(30));
    }
}
