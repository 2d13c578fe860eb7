package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.madoguchi.cohort.Cohort;

/** Finds what was asked about a cohort; joins the transaction of the service that calls. */
@ApplicationScoped
class CohortRequests {

    @PersistenceContext
    private EntityManager entityManager;

    /** What was asked about a cohort last. */
    Optional<CohortRequest> last(Cohort one) {
        return entityManager
                .createQuery(
                        "select r from CohortRequest r where r.cohort = :one order by r.id desc", CohortRequest.class)
                .setParameter("one", one)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
