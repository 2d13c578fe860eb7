package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Secret;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.settings.Settings;

/**
 * One-time links: issue, look at, redeem, void. Looking changes nothing (mail scanners open links); redeeming is one
 * conditional update in the transaction of the change it allows, so that of two clicks one succeeds (RFC 9110, 9.2.1;
 * OWASP Forgot Password Cheat Sheet).
 */
@ApplicationScoped
@Transactional
public class OneTimeLinkService {

    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A link just issued: its token, for the mail alone, and its row. */
    public record Issued(String token, OneTimeLink link) {}

    /** Issues a link; of those of this purpose only as many stay usable as the purpose allows, the newest. */
    public Issued issue(LinkPurpose purpose, Account account, String email) {
        var now = clock.instant();
        voidAllBut(purpose, account, purpose.live() - 1);
        var token = Secret.random();
        var lifetime = settings.duration(purpose.lifetimeKey(), purpose.defaultLifetime());
        var link = new OneTimeLink(purpose, hash(purpose, token), account, email, now, now.plus(lifetime));
        entityManager.persist(link);
        return new Issued(token, link);
    }

    /** The link with this token, usable or not. */
    public Optional<OneTimeLink> find(LinkPurpose purpose, String token) {
        if (!Secret.wellFormed(token)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l join fetch l.account where l.tokenHash = :hash", OneTimeLink.class)
                .setParameter("hash", hash(purpose, token))
                .getResultStream()
                .findFirst();
    }

    /** The link with this token, if it can be used. */
    public Optional<OneTimeLink> findUsable(LinkPurpose purpose, String token) {
        return find(purpose, token).filter(link -> link.isUsable(clock.instant()));
    }

    /** The newest link of this purpose that was neither used nor voided, expired or not. */
    public Optional<OneTimeLink> findPending(LinkPurpose purpose, Account account) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l join fetch l.account where l.account = :account "
                                + "and l.purpose = :purpose and l.usedAt is null and l.voidedAt is null "
                                + "order by l.id desc",
                        OneTimeLink.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Spends the link; joins the transaction of the change.
     *
     * @throws LinkUnusableException when it cannot be used, or another click was faster
     */
    public OneTimeLink redeem(LinkPurpose purpose, String token) {
        var link = find(purpose, token).orElseThrow(() -> new LinkUnusableException("unknown"));
        var now = clock.instant();
        var spent = entityManager
                .createQuery("update OneTimeLink l set l.usedAt = :now where l.id = :id "
                        + "and l.usedAt is null and l.voidedAt is null and l.expiresAt > :now")
                .setParameter("now", now)
                .setParameter("id", link.getId())
                .executeUpdate();
        if (spent == 0) {
            throw new LinkUnusableException(link.isUsed() ? "used" : link.isVoided() ? "voided" : "expired", link);
        }
        return link;
    }

    /** Voids every link of this purpose. */
    public void voidAll(LinkPurpose purpose, Account account) {
        voidAllBut(purpose, account, 0);
    }

    /** Removes what is left of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from OneTimeLink l where l.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** Removes those that expired long ago, with their openings; so many at a time that a database does it at once. */
    void removeOld(@Observes HousekeepingDue due) {
        var old = entityManager
                .createQuery(
                        "select l.id from OneTimeLink l where l.expiresAt < :time order by l.expiresAt", Long.class)
                .setParameter("time", due.now().minus(settings.duration("madoguchi.keep.links", KEPT)))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            entityManager
                    .createQuery("delete from OneTimeLink l where l.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
    }

    private void voidAllBut(LinkPurpose purpose, Account account, int kept) {
        var newest = entityManager
                .createQuery(
                        "select l.id from OneTimeLink l where l.account = :account and l.purpose = :purpose "
                                + "and l.usedAt is null and l.voidedAt is null order by l.id desc",
                        Long.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .getResultList();
        newest.stream().skip(kept).forEach(id -> entityManager
                .createQuery("update OneTimeLink l set l.voidedAt = :now where l.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate());
    }

    private static String hash(LinkPurpose purpose, String token) {
        return Secret.hash(purpose.name(), token);
    }
}
