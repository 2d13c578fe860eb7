package org.madoguchi.secondperson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.HousekeepingDue;

/** What is the same for every table of requests; joins the transaction of the service that calls. */
@ApplicationScoped
public class TwoPersonRequests {

    /** After its decision. The trail keeps what was done. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entityManager;

    /** Keeps a new one, which has its key from now on: it goes into the trail. */
    public void add(TwoPersonRequest request) {
        entityManager.persist(request);
        entityManager.flush();
    }

    /** The request with this key. */
    public <T extends TwoPersonRequest> Optional<T> find(Class<T> type, Long id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    /**
     * What waits for a decision at this time, the longest first.
     *
     * @param whole the attributes that are entities themselves and are shown with it, read at once
     */
    public <T extends TwoPersonRequest> List<T> waiting(Class<T> type, Instant now, String... whole) {
        var joins = Stream.of(whole).map(" join fetch r."::concat).collect(Collectors.joining());
        return entityManager
                .createQuery(
                        "select r from " + name(type) + " r" + joins + " where r.state = :waiting and r.dueAt > :now "
                                + "order by r.askedAt, r.id",
                        type)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * What was asked about something lately, the newest first. Nodes number in blocks of their own: the time says which
     * was the last.
     *
     * @param about the attribute of the request that says what it is about
     */
    public <T extends TwoPersonRequest> List<T> about(Class<T> type, String about, Object what) {
        return newest(type, about, what).getResultList();
    }

    /** What was asked about something last; as {@link #about}. */
    public <T extends TwoPersonRequest> Optional<T> last(Class<T> type, String about, Object what) {
        return newest(type, about, what).setMaxResults(1).getResultStream().findFirst();
    }

    private <T extends TwoPersonRequest> TypedQuery<T> newest(Class<T> type, String about, Object what) {
        return entityManager
                .createQuery(
                        "select r from " + name(type) + " r where r." + about + " = :what "
                                + "order by r.askedAt desc, r.id desc",
                        type)
                .setParameter("what", what);
    }

    /** What was decided since then, the newest first, at most so many. */
    public <T extends TwoPersonRequest> List<T> decided(Class<T> type, Instant since, int max) {
        return entityManager
                .createQuery(
                        "select r from " + name(type) + " r where r.decidedAt >= :since "
                                + "order by r.decidedAt desc, r.id desc",
                        type)
                .setParameter("since", since)
                .setMaxResults(max)
                .getResultList();
    }

    /** The request with this key, which nobody else decides until this transaction ends. */
    public <T extends TwoPersonRequest> Optional<T> lock(Class<T> type, Long id) {
        return Optional.ofNullable(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The keys of those whose time is over and that nobody has decided, at most so many; to be locked one by one. */
    public List<Long> due(Class<? extends TwoPersonRequest> type, Instant now, int max) {
        return entityManager
                .createQuery(
                        "select r.id from " + name(type) + " r where r.state = :waiting and r.dueAt <= :now "
                                + "order by r.dueAt, r.id",
                        Long.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /** What the person asked for and decided stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        tables().forEach(table -> Stream.of("askedBy", "decidedBy").forEach(column -> entityManager
                .createQuery(
                        "update " + table + " r set r." + column + " = :pseudonym where r." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", Account.userKey(erased.userId()))
                .executeUpdate()));
    }

    /** Those go that were decided long ago. */
    void removeOld(@Observes HousekeepingDue due) {
        tables().forEach(table -> entityManager
                .createQuery("delete from " + table + " r where r.decidedAt < :time")
                .setParameter("time", due.now().minus(KEPT))
                .executeUpdate());
    }

    private Stream<String> tables() {
        return entityManager.getMetamodel().getEntities().stream()
                .filter(type -> TwoPersonRequest.class.isAssignableFrom(type.getJavaType()))
                .map(EntityType::getName)
                .sorted();
    }

    private String name(Class<?> type) {
        return entityManager.getMetamodel().entity(type).getName();
    }
}
