package org.madoguchi.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Secret;

/** Keeps one draft a person, so that any node has it at the next sign-in; the browser's cookie opens it. */
@ApplicationScoped
@Transactional
public class DraftService {

    /** How long it is kept for the person. */
    public static final Duration AGE = Duration.ofHours(1);

    private static final String PURPOSE = "DRAFT";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Keeps it in place of an older one; returns the secret for the cookie. */
    String keep(Account account, String page, Map<String, String> fields) {
        entityManager
                .createQuery("delete from Draft d where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
        var secret = Secret.random();
        entityManager.persist(new Draft(
                Secret.hash(PURPOSE, secret),
                entityManager.getReference(Account.class, account.getId()),
                page,
                fields,
                clock.instant()));
        return secret;
    }

    /** The draft that this secret opens, if it is this person's. */
    Optional<Draft> find(String secret, String userId) {
        if (!Secret.wellFormed(secret)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("select d from Draft d join fetch d.account where d.secretHash = :hash", Draft.class)
                .setParameter("hash", Secret.hash(PURPOSE, secret))
                .getResultStream()
                .findFirst()
                .filter(draft -> draft.getAccount().getUserId().equals(userId)
                        && clock.instant().isBefore(draft.getCreatedAt().plus(AGE)));
    }

    /** The person needs it no longer. */
    void remove(Account account) {
        entityManager
                .createQuery("delete from Draft d where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void forget(@Observes AccountErased erased) {
        remove(erased.account());
    }

    /** Removes drafts that were kept before the given time; returns how many. */
    public int removeBefore(Instant time) {
        return entityManager
                .createQuery("delete from Draft d where d.createdAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
