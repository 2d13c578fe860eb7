package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of registrations that staff see to; joins the transaction of the service that calls. */
@ApplicationScoped
class ManualPrintRows {

    private static final String WAITING = "from PrintRegistration r where r.provider = :manual and r.state = :waiting";
    private static final String OPEN =
            "select r from PrintRegistration r where r.provider = :manual and (r.state in :open "
                    + "or r.state = :cancelled and r.number is not null and r.until > :now) "
                    + "order by case when r.state = :waiting then 0 when r.state = :cancelled then 1 else 2 end, r.id";

    @PersistenceContext
    private EntityManager entityManager;

    long countWaiting() {
        return waiting(entityManager.createQuery("select count(r) " + WAITING, Long.class))
                .getSingleResult();
    }

    /** Keys of those without a number, the oldest first. */
    List<Long> waiting(int max) {
        return waiting(entityManager.createQuery("select r.id " + WAITING + " order by r.id", Long.class))
                .setMaxResults(max)
                .getResultList();
    }

    private static <T> TypedQuery<T> waiting(TypedQuery<T> query) {
        return query.setParameter("manual", ManualProvider.NAME).setParameter("waiting", PrintState.REGISTERING);
    }

    List<PrintRegistration> open(Instant now, int max) {
        return waiting(entityManager.createQuery(OPEN, PrintRegistration.class))
                .setParameter("open", Set.of(PrintState.REGISTERING, PrintState.READY))
                .setParameter("cancelled", PrintState.CANCELLED)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /** Key of what was registered last for the certificate with this issue number. */
    Optional<Long> newest(String certificate) {
        return entityManager
                .createQuery(
                        "select r.id from PrintRegistration r join r.certificates c where r.provider = :manual "
                                + "and c.number.written = :number order by r.id desc",
                        Long.class)
                .setParameter("manual", ManualProvider.NAME)
                .setParameter("number", certificate)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    PrintRegistration get(Long id) {
        return entityManager.find(PrintRegistration.class, id);
    }

    /** Whether another one that can be printed has this number. */
    boolean isTaken(String number, PrintRegistration besides) {
        return entityManager
                        .createQuery(
                                "select count(r) from PrintRegistration r where r.provider = :manual "
                                        + "and r.number = :number and r.state = :ready and r.id <> :id",
                                Long.class)
                        .setParameter("manual", ManualProvider.NAME)
                        .setParameter("number", number)
                        .setParameter("ready", PrintState.READY)
                        .setParameter("id", besides.getId())
                        .getSingleResult()
                > 0;
    }
}
