package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Secret;

/**
 * Recognises browsers that have signed in to an account before (OWASP: device cookies against lock-out by strangers).
 */
@ApplicationScoped
@Transactional
public class KnownBrowserService {

    private static final String PURPOSE = "KNOWN_BROWSER";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ThrottleService throttle;

    @Inject
    private Clock clock;

    /** The browser with this cookie's secret, whichever account it has signed in to. */
    @Transactional(TxType.SUPPORTS)
    public Optional<KnownBrowser> recognise(String secret) {
        return find(secret);
    }

    /**
     * Remembers the browser for this account.
     *
     * @return a new secret for its cookie, or empty when it was known already
     */
    public Optional<String> remember(Account account, String secret) {
        var known = find(secret).filter(browser -> browser.getAccount().getId().equals(account.getId()));
        if (known.isPresent()) {
            known.get().used(clock.instant());
            return Optional.empty();
        }
        var fresh = Secret.random();
        entityManager.persist(new KnownBrowser(account, Secret.hash(PURPOSE, fresh), clock.instant()));
        return Optional.of(fresh);
    }

    /** The names of the account's known browsers in counters. */
    @Transactional(TxType.SUPPORTS)
    public List<String> names(Account account) {
        return entityManager
                .createQuery("select k.secretHash from KnownBrowser k where k.account = :account", String.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Forgets every browser of the account. */
    public void forget(Account account) {
        entityManager
                .createQuery("delete from KnownBrowser k where k.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Forgets browsers not used since the given time; returns how many. */
    public int forgetBefore(Instant time) {
        return entityManager
                .createQuery("delete from KnownBrowser k where k.lastUsedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /** Removes what is left of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        names(erased.account()).stream().map(CounterNames::browser).forEach(throttle::clear);
        entityManager
                .createQuery("delete from KnownBrowser k where k.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    private Optional<KnownBrowser> find(String secret) {
        if (!Secret.wellFormed(secret)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select k from KnownBrowser k join fetch k.account where k.secretHash = :hash",
                        KnownBrowser.class)
                .setParameter("hash", Secret.hash(PURPOSE, secret))
                .getResultStream()
                .findFirst();
    }
}
