package org.madoguchi.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds and keeps holds; joins the transaction of the service that calls. */
@ApplicationScoped
public class Holds {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those that nobody has ended, the newest first. */
    public List<Hold> open(int most) {
        return entityManager
                .createQuery(
                        "select h from Hold h join fetch h.record where h.endedAt is null "
                                + "order by h.placedAt desc, h.id",
                        Hold.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** One, which nobody else changes until this transaction ends. */
    public Optional<Hold> lock(Long id) {
        return Optional.ofNullable(entityManager.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps a new one. */
    public void add(Hold hold) {
        entityManager.persist(hold);
    }
}
