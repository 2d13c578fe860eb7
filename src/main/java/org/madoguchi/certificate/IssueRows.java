package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.job.JobLock;

/**
 * The rows that are locked while a certificate is issued: first the status list, then the number series. Everybody who
 * issues takes them in this order and keeps them to the end of the transaction, so that nobody waits in a circle and
 * what is rolled back leaves no gap.
 */
@ApplicationScoped
class IssueRows {

    /** Whoever finds that a row is not there yet makes it alone. */
    private static final String MAKING = "issue-rows";

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobLock lock;

    /** A free bit of the status list in use, at a place that nobody can guess from the time. */
    StatusPlace takePlace(Instant now) {
        var list = lastList().filter(StatusList::hasRoom).orElseGet(() -> newList(now));
        list.take();
        var index = RANDOM.nextInt(list.getPlaces());
        while (isTaken(list, index)) {
            index = RANDOM.nextInt(list.getPlaces());
        }
        return new StatusPlace(list.getId(), index);
    }

    /** The next number of a series. */
    long takeNumber(CertificateType type, int academicYear) {
        var key = new NumberSeries.Key(type.getSeries(), academicYear);
        return findSeries(key).orElseGet(() -> newSeries(key)).take();
    }

    private Optional<StatusList> lastList() {
        return entityManager
                .createQuery("select max(l.id) from StatusList l", Long.class)
                .getResultStream()
                .flatMap(id -> Optional.ofNullable(id).stream())
                .findFirst()
                .map(id -> entityManager.find(StatusList.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private StatusList newList(Instant now) {
        lock.hold(MAKING);
        return lastList().filter(StatusList::hasRoom).orElseGet(() -> {
            var list = new StatusList(now);
            entityManager.persist(list);
            entityManager.flush();
            return list;
        });
    }

    private boolean isTaken(StatusList list, int index) {
        return entityManager
                        .createQuery(
                                "select count(c) from Certificate c where c.place.listId = :list and c.place.bit = :at",
                                Long.class)
                        .setParameter("list", list.getId())
                        .setParameter("at", index)
                        .getSingleResult()
                > 0;
    }

    private Optional<NumberSeries> findSeries(NumberSeries.Key key) {
        return Optional.ofNullable(entityManager.find(NumberSeries.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private NumberSeries newSeries(NumberSeries.Key key) {
        lock.hold(MAKING);
        return findSeries(key).orElseGet(() -> {
            var series = new NumberSeries(key);
            entityManager.persist(series);
            entityManager.flush();
            return series;
        });
    }
}
