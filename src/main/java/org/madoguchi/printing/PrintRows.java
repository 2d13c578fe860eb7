package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;

/** The rows of registrations; joins the transaction of the service that calls. */
@ApplicationScoped
class PrintRows {

    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String DUE = """
        SELECT id FROM print_registration WHERE next_look_at <= ?1 AND (state IN ('REGISTERING', 'READY')
        OR state = 'CANCELLED' AND reference IS NOT NULL)
        ORDER BY next_look_at, id FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED\
        """;

    @PersistenceContext
    private EntityManager entityManager;

    void add(Collection<PrintRegistration> registrations) {
        registrations.forEach(entityManager::persist);
    }

    List<PrintRegistration> of(String subject) {
        return of(List.of(subject));
    }

    List<PrintRegistration> of(Collection<String> subjects) {
        return entityManager
                .createQuery(
                        "select r from PrintRegistration r where r.subject in :subjects order by r.id",
                        PrintRegistration.class)
                .setParameter("subjects", subjects)
                .getResultList();
    }

    /** Those of a subject, which nobody else changes until the transaction ends. */
    List<PrintRegistration> lock(String subject) {
        return entityManager
                .createQuery(
                        "select r.id from PrintRegistration r where r.subject = :subject order by r.id", Long.class)
                .setParameter("subject", subject)
                .getResultStream()
                .flatMap(id -> lock(id).stream())
                .toList();
    }

    /** One, which nobody else changes until the transaction ends; empty when it was deleted meanwhile. */
    Optional<PrintRegistration> lock(Long id) {
        return Optional.ofNullable(entityManager.find(PrintRegistration.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The key of what a service knows by this reference. */
    Optional<Long> find(String provider, String reference) {
        return entityManager
                .createQuery(
                        "select r.id from PrintRegistration r where r.provider = :provider "
                                + "and r.reference = :reference",
                        Long.class)
                .setParameter("provider", provider)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The one that has been due longest; others pass by until the transaction ends. */
    Optional<PrintRegistration> due(Instant now) {
        List<?> ids = entityManager
                .createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> entityManager.find(PrintRegistration.class, ((Number) id).longValue()));
    }

    List<PrintRegistration> of(Account account) {
        return entityManager
                .createQuery("select r from PrintRegistration r where r.account = :account", PrintRegistration.class)
                .setParameter("account", account)
                .getResultList();
    }
}
