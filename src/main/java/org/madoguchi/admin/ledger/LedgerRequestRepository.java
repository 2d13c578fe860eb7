package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.AccountErased;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class LedgerRequestRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TwoPersonRequests all;

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

    /** What waits for a decision at this time, the longest first. */
    List<LedgerRequest> waiting(Instant now) {
        return all.waiting(LedgerRequest.class, now, "certificate");
    }

    /** What was asked about a certificate lately, the newest first. */
    List<LedgerRequest> about(Certificate certificate) {
        return all.about(LedgerRequest.class, "certificate", certificate);
    }

    /** What was written about the person goes. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update LedgerRequest r set r.remark = '', r.decisionRemark = null where r.certificate in "
                        + "(select c from Certificate c where c.account = :account)")
                .setParameter("account", erased.account())
                .executeUpdate();
    }
}
