package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class HelpRequestRepository {

    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String DUE = """
        SELECT id FROM help_request WHERE state = 'WAITING' AND due_at <= ?1
        ORDER BY due_at, id FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(HelpRequest request) {
        entityManager.persist(request);
    }

    /** The request with this key. */
    Optional<HelpRequest> find(Long id) {
        return Optional.ofNullable(entityManager.find(HelpRequest.class, id));
    }

    /** The request with this key, which nobody else decides until this transaction ends. */
    Optional<HelpRequest> lock(Long id) {
        return Optional.ofNullable(entityManager.find(HelpRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A request whose time has come and that no other node is at, locked. */
    Optional<HelpRequest> lockDue(Instant now) {
        List<?> ids = entityManager
                .createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> lock(((Number) id).longValue()));
    }

    /** What waits for a decision about this account; there is one at most. */
    Optional<HelpRequest> findWaiting(Account account) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r where r.account = :account and r.state = :waiting order "
                                + "by r.id desc",
                        HelpRequest.class)
                .setParameter("account", account)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked. */
    Optional<HelpRequest> lockWaiting(Account account) {
        return entityManager
                .createQuery(
                        "select r.id from HelpRequest r where r.account = :account and r.state = :waiting", Long.class)
                .setParameter("account", account)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(this::lock);
    }

    /** What waits for a decision at this time, the longest first. */
    List<HelpRequest> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r join fetch r.account where r.state = :waiting and r.dueAt > :now "
                                + "order by r.askedAt, r.id",
                        HelpRequest.class)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }

    long countWaiting(Instant now) {
        return entityManager
                .createQuery(
                        "select count(r) from HelpRequest r where r.state = :waiting and r.dueAt > :now", Long.class)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** What was written about the person goes; what the person did at the desk stays under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update HelpRequest r set r.remark = '', r.decisionRemark = null, r.email = null "
                        + "where r.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
        for (var column : List.of("askedBy", "decidedBy")) {
            entityManager
                    .createQuery(
                            "update HelpRequest r set r." + column + " = :pseudonym where r." + column + " = :person")
                    .setParameter("pseudonym", erased.pseudonym())
                    .setParameter("person", Account.userKey(erased.userId()))
                    .executeUpdate();
        }
    }

    /** Removes what was decided before the given time; returns how many. The trail keeps what was done. */
    int removeDecidedBefore(Instant time) {
        return entityManager
                .createQuery("delete from HelpRequest r where r.decidedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /** What was decided since then, the newest first, at most so many. */
    List<HelpRequest> decided(Instant since, int max) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r join fetch r.account where r.decidedAt >= :since "
                                + "order by r.decidedAt desc, r.id desc",
                        HelpRequest.class)
                .setParameter("since", since)
                .setMaxResults(max)
                .getResultList();
    }
}
