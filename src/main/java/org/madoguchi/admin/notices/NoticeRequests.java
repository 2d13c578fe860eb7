package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.madoguchi.secondperson.RequestState;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class NoticeRequests {

    @PersistenceContext
    private EntityManager entityManager;

    void add(NoticeRequest request) {
        entityManager.persist(request);
        entityManager.flush(); // its key goes into the trail
    }

    /** What waits for a decision at this time, the longest first. */
    List<NoticeRequest> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select r from NoticeRequest r where r.state = :waiting and r.dueAt > :now "
                                + "order by r.askedAt, r.id",
                        NoticeRequest.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }
}
