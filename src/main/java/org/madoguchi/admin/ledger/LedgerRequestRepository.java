package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.certificate.Certificate;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class LedgerRequestRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(LedgerRequest request) {
        entityManager.persist(request);
    }

    /** The key of the certificate that a request is about, to be locked first. */
    Optional<Long> findCertificate(Long id) {
        return entityManager
                .createQuery("select r.certificate.id from LedgerRequest r where r.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The request with this key, which nobody else decides until this transaction ends. */
    Optional<LedgerRequest> lock(Long id) {
        return Optional.ofNullable(entityManager.find(LedgerRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What waits for a decision at this time, the longest first. */
    List<LedgerRequest> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select r from LedgerRequest r join fetch r.certificate where r.state = :waiting "
                                + "and r.dueAt > :now order by r.askedAt, r.id",
                        LedgerRequest.class)
                .setParameter("waiting", LedgerRequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }

    /** What was asked about a certificate lately, the newest first. */
    List<LedgerRequest> about(Certificate certificate) {
        return entityManager
                .createQuery(
                        "select r from LedgerRequest r where r.certificate = :one order by r.askedAt desc, r.id desc",
                        LedgerRequest.class)
                .setParameter("one", certificate)
                .getResultList();
    }

    /** The keys of those whose time is over and that nobody has decided; to be locked one by one. */
    List<Long> due(Instant now, int max) {
        return entityManager
                .createQuery(
                        "select r.id from LedgerRequest r where r.state = :waiting and r.dueAt <= :now order by"
                                + " r.dueAt",
                        Long.class)
                .setParameter("waiting", LedgerRequestState.WAITING)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /** Removes what was decided before the given time. The trail keeps what was done. */
    void removeDecidedBefore(Instant time) {
        entityManager
                .createQuery("delete from LedgerRequest r where r.decidedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /** What was written about the person goes; what the person did at the desk stays under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update LedgerRequest r set r.remark = '', r.decisionRemark = null where r.certificate in "
                        + "(select c from Certificate c where c.account = :account)")
                .setParameter("account", erased.account())
                .executeUpdate();
        for (var column : List.of("askedBy", "decidedBy")) {
            entityManager
                    .createQuery(
                            "update LedgerRequest r set r." + column + " = :pseudonym where r." + column + " = :person")
                    .setParameter("pseudonym", erased.pseudonym())
                    .setParameter("person", Account.userKey(erased.userId()))
                    .executeUpdate();
        }
    }
}
