package org.madoguchi.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Finds and keeps holds; joins the transaction of the service that calls. */
@ApplicationScoped
public class Holds {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those that nobody has ended, the newest first. @param studentNumber whose; empty for everybody's */
    public List<Hold> open(String studentNumber, int first, int most) {
        var newest = " order by h.placedAt desc, h.id";
        return of("select h from Hold h join fetch h.record", studentNumber, newest, Hold.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many they are. */
    public long countOpen(String studentNumber) {
        return of("select count(h) from Hold h", studentNumber, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> of(String select, String studentNumber, String order, Class<T> answer) {
        var open = select + " where h.endedAt is null";
        if (studentNumber.isEmpty()) {
            return entityManager.createQuery(open + order, answer);
        }
        return entityManager
                .createQuery(open + " and h.record.studentNumber = :student" + order, answer)
                .setParameter("student", studentNumber);
    }

    /** One, to be looked at. */
    public Optional<Hold> find(Long id) {
        return Optional.ofNullable(entityManager.find(Hold.class, id));
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
