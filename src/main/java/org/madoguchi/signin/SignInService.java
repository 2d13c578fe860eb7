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
 * Starts, finds, lists and ends sign-ins. Limits: {@code madoguchi.signin.idle} and {@code .absolute} (OWASP ASVS 5.0,
 * 7.3). The university's password is remembered only as a fingerprint keyed with the cookie's secret, which the
 * database does not hold, and dies with the sign-in.
 */
@ApplicationScoped
@Transactional
public class SignInService {

    private static final String PURPOSE = "SIGN_IN";
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
                Secret.hash(PURPOSE, secret),
                account,
                roles,
                client,
                Secret.fingerprint(secret, provedPassword),
                clock.instant(),
                absolute));
        return secret;
    }

    /** The live sign-in that this secret opens; notes its use. */
    public Optional<SignIn> use(String secret) {
        var now = clock.instant();
        var idle = idle();
        var live = find(secret).filter(signIn -> signIn.isLive(now, idle));
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

    /** The live sign-in that this secret opens, without counting as its use. */
    public Optional<SignIn> look(String secret) {
        return find(secret).filter(signIn -> signIn.isLive(clock.instant(), idle()));
    }

    /** The sign-in of this secret, live or not: whose was it? */
    public Optional<SignIn> find(String secret) {
        if (!Secret.wellFormed(secret)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("select s from SignIn s join fetch s.account where s.secretHash = :hash", SignIn.class)
                .setParameter("hash", Secret.hash(PURPOSE, secret))
                .getResultStream()
                .findFirst();
    }

    /** Gives a sign-in the roles that the directory has for it now; true when it had others. */
    public boolean rolesChecked(SignIn signIn, Set<String> roles) {
        locked(signIn.getId()).rolesChecked(roles, clock.instant());
        return signIn.rolesChecked(roles, clock.instant());
    }

    /** Both passwords were proved again at this sign-in. */
    public void proved(Long id, String secret, String provedPassword) {
        locked(id).proved(Secret.fingerprint(secret, provedPassword), clock.instant());
    }

    /** Whether a text is the university's password proved at this sign-in; the directory is not asked. */
    public boolean isUniversityPassword(SignIn signIn, String secret, String candidate) {
        return signIn.provedWith(Secret.fingerprint(secret, candidate));
    }

    /** The live sign-ins of an account, the last used first. */
    public List<SignIn> list(Account account) {
        var now = clock.instant();
        var idle = idle();
        return open(account).stream().filter(signIn -> signIn.isLive(now, idle)).toList();
    }

    /**
     * The last sign-in of each of staff, as long as sign-ins are kept; its roles are those that the directory had then.
     * Students' roles come later in the alphabet than those of staff, so that the index skips them.
     */
    public List<SignIn> lastOfStaff() {
        return entityManager
                .createQuery(
                        "select s from SignIn s join fetch s.account where s.roles < 'REGISTRANT' and s.id = "
                                + "(select max(l.id) from SignIn l where l.account = s.account) order by s.id",
                        SignIn.class)
                .getResultList();
    }

    /** What the person was at the desk at the last sign-in, as long as sign-ins are kept. */
    public Set<StaffRole> lastStaffRoles(Account account) {
        return entityManager
                .createQuery("select s from SignIn s where s.account = :account order by s.id desc", SignIn.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(SignIn::getStaffRoles)
                .orElse(Set.of());
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
