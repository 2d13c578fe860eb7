package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.client.Secret;
import org.madoguchi.settings.Settings;

/**
 * One-time links: issue, look at, redeem, void. Looking changes nothing (mail scanners open links); redeeming is one
 * conditional update in the transaction of the change it allows, so that of two clicks one succeeds (RFC 9110, 9.2.1;
 * OWASP Forgot Password Cheat Sheet).
 */
@ApplicationScoped
@Transactional
public class OneTimeLinkService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A link just issued: its token, for the mail alone, and its row. */
    public record Issued(String token, OneTimeLink link) {}

    /** Issues a link; where the purpose says so, older ones are void then. */
    public Issued issue(LinkPurpose purpose, Account account, String email) {
        return issue(purpose, account, email, lifetime(purpose));
    }

    /** Issues a link that lives so long; where the purpose says so, older ones are void then. */
    Issued issue(LinkPurpose purpose, Account account, String email, Duration lifetime) {
        var now = clock.instant();
        if (purpose.isNewestOnly()) {
            voidAll(purpose, account);
        }
        var token = Secret.random();
        var link = new OneTimeLink(purpose, hash(purpose, token), account, email, now, now.plus(lifetime));
        entityManager.persist(link);
        return new Issued(token, link);
    }

    /** Notes which address the person wants proved, without a mail to it; older links are void. */
    public void holdBack(LinkPurpose purpose, Account account, String email) {
        issue(purpose, account, email).link().holdBack();
    }

    private Duration lifetime(LinkPurpose purpose) {
        return purpose.lifetimeKey() == null
                ? purpose.defaultLifetime()
                : settings.duration(purpose.lifetimeKey(), purpose.defaultLifetime());
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

    /** The key of the account whose link it is, usable or not: to lock it before it is read. */
    public Optional<Long> findOwner(LinkPurpose purpose, String token) {
        if (!Secret.wellFormed(token)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("select l.account.id from OneTimeLink l where l.tokenHash = :hash", Long.class)
                .setParameter("hash", hash(purpose, token))
                .getResultStream()
                .findFirst();
    }

    /** The link with this token, if it can be used. */
    public Optional<OneTimeLink> findUsable(LinkPurpose purpose, String token) {
        return find(purpose, token).filter(link -> link.isUsable(clock.instant()));
    }

    /**
     * The link with this token.
     *
     * @throws LinkUnusableException when it cannot be used
     */
    public OneTimeLink get(LinkPurpose purpose, String token) {
        var link = find(purpose, token).orElseThrow(LinkUnusableException::new);
        if (!link.isUsable(clock.instant())) {
            throw new LinkUnusableException(link.refusal(), link);
        }
        return link;
    }

    /** The newest link of this purpose that was neither used nor voided, expired or not. */
    public Optional<OneTimeLink> findPending(LinkPurpose purpose, Account account) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l join fetch l.account where l.account = :account "
                                + "and l.purpose = :purpose and l.usedAt is null and l.voidedAt is null "
                                + "order by l.createdAt desc, l.id desc",
                        OneTimeLink.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Spends the link; joins the transaction of the change, and locks the account first, as everybody does.
     *
     * @return the link, with the account as it is under the lock
     * @throws LinkUnusableException when it cannot be used, or another click was faster
     */
    public OneTimeLink redeem(LinkPurpose purpose, String token) {
        accounts.lock(findOwner(purpose, token).orElseThrow(LinkUnusableException::new));
        var link = get(purpose, token);
        var now = clock.instant();
        var spent = entityManager
                .createQuery("update OneTimeLink l set l.usedAt = :now where l.id = :id "
                        + "and l.usedAt is null and l.voidedAt is null and l.expiresAt > :now")
                .setParameter("now", now)
                .setParameter("id", link.getId())
                .executeUpdate();
        if (spent == 0) {
            entityManager.refresh(link);
            throw new LinkUnusableException(link.refusal(), link);
        }
        return link;
    }

    /** Voids every link of this purpose. */
    public void voidAll(LinkPurpose purpose, Account account) {
        entityManager
                .createQuery("update OneTimeLink l set l.voidedAt = :now where l.account = :account "
                        + "and l.purpose = :purpose and l.usedAt is null and l.voidedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /**
     * Voids every link of the account that opens anything: who has it may not be its owner. One that stops what staff
     * have asked for lives as long as that waits, or one person alone could take it from the student.
     */
    public void voidAll(Account account) {
        Stream.of(LinkPurpose.values()).filter(LinkPurpose::isOpening).forEach(purpose -> voidAll(purpose, account));
    }

    /** How many links of this purpose can be used now. */
    public long countUsable(LinkPurpose purpose, Account account) {
        return entityManager
                .createQuery(
                        "select count(l) from OneTimeLink l where l.account = :account and l.purpose = :purpose "
                                + "and l.usedAt is null and l.voidedAt is null and l.expiresAt > :now",
                        Long.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private static String hash(LinkPurpose purpose, String token) {
        return Secret.hash(purpose.name(), token);
    }
}
