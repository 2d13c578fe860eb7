package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.secondperson.RequestState;

/** Finds and keeps changes; joins the transaction of the service that calls. */
@ApplicationScoped
class CatalogueChanges {

    @PersistenceContext
    private EntityManager entityManager;

    void add(CatalogueChange change) {
        entityManager.persist(change);
        entityManager.flush(); // its key goes into the trail
    }

    Optional<CatalogueChange> find(Long id) {
        return Optional.ofNullable(entityManager.find(CatalogueChange.class, id));
    }

    /** What waits for a decision at this time, the longest first. */
    List<CatalogueChange> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select c from CatalogueChange c where c.state = :waiting and c.dueAt > :now "
                                + "order by c.askedAt, c.id",
                        CatalogueChange.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }
}
