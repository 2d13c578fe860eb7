package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.AccountErased;
import org.madoguchi.secondperson.RequestState;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class ReplacementRequests {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ReplacementRequest request) {
        entityManager.persist(request);
    }

    /** The key of the application that a request is about, to be locked first. */
    Optional<Long> findApplication(Long id) {
        return entityManager
                .createQuery("select r.application.id from ReplacementRequest r where r.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** What waits for a decision at this time, the longest first; with what their pages show. */
    List<ReplacementRequest> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select r from ReplacementRequest r join fetch r.application where r.state = :waiting "
                                + "and r.dueAt > :now order by r.askedAt, r.id",
                        ReplacementRequest.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultStream()
                .peek(ReplacementRequest::getOwner)
                .toList();
    }

    /** What was written about the person goes. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery(
                        "update ReplacementRequest r set r.reason = '', r.decisionRemark = null where r.application in "
                                + "(select a from Application a where a.account = :account)")
                .setParameter("account", erased.account())
                .executeUpdate();
    }
}
