package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.madoguchi.account.AccountErased;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Finds and keeps requests for refunds; joins the transaction of the service that calls. */
@ApplicationScoped
class RefundRequests {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TwoPersonRequests all;

    void add(RefundRequest request) {
        all.add(request);
    }

    /** What waits for a decision at this time, the longest first; with what their pages show. */
    List<RefundRequest> waiting(Instant now) {
        return all.waiting(RefundRequest.class, now).stream()
                .peek(RefundRequest::getOwner)
                .toList();
    }

    /** What was asked about an application lately, the newest first; with what its page shows. */
    List<RefundRequest> about(Long application) {
        return entityManager
                .createQuery(
                        "select r from RefundRequest r where r.application.id = :id order by r.id desc",
                        RefundRequest.class)
                .setParameter("id", application)
                .getResultStream()
                .peek(RefundRequest::getOwner)
                .toList();
    }

    /** What was written about the person goes. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update RefundRequest r set r.reason = '', r.decisionRemark = null where r.application in "
                        + "(select a from Application a where a.account = :account)")
                .setParameter("account", erased.account())
                .executeUpdate();
    }
}
