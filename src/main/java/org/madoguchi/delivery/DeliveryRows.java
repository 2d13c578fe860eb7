package org.madoguchi.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;

/** The rows of deliveries; joins the transaction of the service that calls. */
@ApplicationScoped
class DeliveryRows {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Delivery delivery) {
        entityManager.persist(delivery);
    }

    Optional<Delivery> of(String subject) {
        return one("d.subject = :value", subject);
    }

    List<Delivery> of(Collection<String> subjects) {
        return entityManager
                .createQuery("select d from Delivery d where d.subject in :subjects", Delivery.class)
                .setParameter("subjects", subjects)
                .getResultList();
    }

    /** The one of this subject, which nobody else changes until the transaction ends. */
    Optional<Delivery> lock(String subject) {
        return lock("d.subject = :value", subject);
    }

    Optional<Delivery> byToken(String tokenHash) {
        return one("d.key.tokenHash = :value", tokenHash);
    }

    Optional<Delivery> lockByToken(String tokenHash) {
        return lock("d.key.tokenHash = :value", tokenHash);
    }

    Optional<Delivery> byTicket(String ticketHash) {
        return one("d.key.ticketHash = :value", ticketHash);
    }

    /** Unopened ones whose time is over. */
    List<Delivery> overdue(Instant now, int max) {
        return entityManager
                .createQuery(
                        "select d.id from Delivery d where d.state = :sent and d.expiresAt < :now order by d.expiresAt",
                        Long.class)
                .setParameter("sent", DeliveryState.SENT)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultStream()
                .map(this::lock)
                .toList();
    }

    void removeAll(Account account) {
        entityManager
                .createQuery("select d from Delivery d where d.account = :account", Delivery.class)
                .setParameter("account", account)
                .getResultList()
                .forEach(entityManager::remove);
    }

    private Optional<Delivery> one(String condition, String value) {
        return entityManager
                .createQuery("select d from Delivery d where " + condition, Delivery.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private Optional<Delivery> lock(String condition, String value) {
        return entityManager
                .createQuery("select d.id from Delivery d where " + condition, Long.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(this::lock);
    }

    private Delivery lock(Long id) {
        return entityManager.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
