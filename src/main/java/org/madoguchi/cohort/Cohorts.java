package org.madoguchi.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;

/** Finds cohorts and their people; joins the transaction of the service that calls. */
@ApplicationScoped
public class Cohorts {

    @PersistenceContext
    private EntityManager entityManager;

    /** One. */
    public Optional<Cohort> find(Long id) {
        return Optional.ofNullable(entityManager.find(Cohort.class, id));
    }

    /** One, which nobody else changes until this transaction ends. */
    public Optional<Cohort> lock(Long id) {
        return Optional.ofNullable(entityManager.find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest, the newest first. */
    public List<Cohort> latest(int most) {
        return entityManager
                .createQuery("select c from Cohort c order by c.askedAt desc, c.id desc", Cohort.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait for a second person, are being done or rest, the oldest first. */
    public List<Cohort> open(int most) {
        return entityManager
                .createQuery("select c from Cohort c where c.state in :open order by c.id", Cohort.class)
                .setParameter("open", List.of(CohortState.WAITING, CohortState.RUNNING, CohortState.PAUSED))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that have ended since then though somebody's turn broke, the newest first. */
    public List<Cohort> broken(Instant since, int most) {
        return entityManager
                .createQuery(
                        "select c from Cohort c where c.state in :ended and c.endedAt > :since and exists "
                                + "(select r.id from CohortRow r where r.cohortId = c.id and r.state = :refused) "
                                + "order by c.id desc",
                        Cohort.class)
                .setParameter("ended", List.of(CohortState.DONE, CohortState.STOPPED))
                .setParameter("since", since)
                .setParameter("refused", CohortRowState.REFUSED)
                .setMaxResults(most)
                .getResultList();
    }

    /** The key of the one that goes on and has waited for its turn longest, if any has one by now: to be locked. */
    public Optional<Long> turn(Instant now) {
        return entityManager
                .createQuery(
                        "select c.id from Cohort c where c.state in :goingOn "
                                + "and (c.turnAt is null or c.turnAt <= :now) order by c.turnAt, c.id",
                        Long.class)
                .setParameter("goingOn", Cohort.GOING_ON)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The next people with whom it has come so far. */
    public List<CohortRow> next(Long id, CohortRowState state, int most) {
        return entityManager
                .createQuery(
                        "select r from CohortRow r where r.cohortId = :id and r.state = :state order by r.id",
                        CohortRow.class)
                .setParameter("id", id)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these rows that can still be done. */
    public List<CohortRow> ready(Collection<Long> rows) {
        return still(rows, CohortRowState.READY);
    }

    /** Those of these rows that have come so far and no farther. */
    public List<CohortRow> still(Collection<Long> rows, CohortRowState state) {
        return rows.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r from CohortRow r where r.id in :rows and r.state = :state order by r.id",
                                CohortRow.class)
                        .setParameter("rows", rows)
                        .setParameter("state", state)
                        .getResultList();
    }

    /** Rows in their order, from the one after a number on. @param state or empty for all */
    public List<CohortRow> page(Long id, Optional<CohortRowState> state, int after, int most) {
        var query = entityManager
                .createQuery(
                        "select r from CohortRow r where r.cohortId = :id and r.id > :after"
                                + state.map(one -> " and r.state = :state").orElse("") + " order by r.id",
                        CohortRow.class)
                .setParameter("id", id)
                .setParameter("after", id * CohortRow.KEYS + after)
                .setMaxResults(most);
        state.ifPresent(one -> query.setParameter("state", one));
        return query.getResultList();
    }

    /** How many rows have come how far. */
    public Map<CohortRowState, Long> counts(Long id) {
        var counts = new EnumMap<CohortRowState, Long>(CohortRowState.class);
        entityManager
                .createQuery(
                        "select r.state, count(r) from CohortRow r where r.cohortId = :id group by r.state",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> counts.put((CohortRowState) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** The accounts behind user IDs, by these. */
    public Map<String, Account> accounts(Collection<String> userKeys) {
        return entityManager
                .createQuery("select a from Account a where a.userKey in :keys", Account.class)
                .setParameter("keys", userKeys)
                .getResultStream()
                .collect(Collectors.toMap(account -> Account.userKey(account.getUserId()), account -> account));
    }

    /** Their keys, in their order: to be locked before they are read. */
    public List<Long> accountIds(Collection<String> userKeys) {
        return entityManager
                .createQuery("select a.id from Account a where a.userKey in :keys order by a.id", Long.class)
                .setParameter("keys", userKeys)
                .getResultList();
    }

    /** The number of the first row that each of these people has in a cohort. */
    public Map<String, Integer> firstRows(Long id, Collection<String> userKeys) {
        return entityManager
                .createQuery(
                        "select r.userKey, min(r.number) from CohortRow r where r.cohortId = :id "
                                + "and r.userKey in :keys group by r.userKey",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("keys", userKeys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** Those of these people for whom an act was done since then, in whatever cohort. */
    public Set<String> doneSince(CohortAct act, Collection<String> userKeys, Instant since) {
        return entityManager
                .createQuery(
                        "select r.userKey from CohortRow r, Cohort c where c.id = r.cohortId and r.userKey in :keys "
                                + "and c.act = :act and r.state = :done and r.doneAt > :since",
                        String.class)
                .setParameter("keys", userKeys)
                .setParameter("act", act)
                .setParameter("done", CohortRowState.DONE)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** For how many people something was started since then without a second person, by whomever. */
    public long startedAlone(Instant since) {
        return entityManager
                .createQuery(
                        "select coalesce(sum(c.todo), 0) from Cohort c where c.startedAt > :since and c.alone = true",
                        Number.class)
                .setParameter("since", since)
                .getSingleResult()
                .longValue();
    }

    /** Whether it is undone, or is being. */
    public boolean isUndone(Long id) {
        return !entityManager
                .createQuery("select c.id from Cohort c where c.undoOf = :id and c.state not in :given", Long.class)
                .setParameter("id", id)
                .setParameter("given", List.of(CohortState.REFUSED, CohortState.EXPIRED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What nobody has gone on with since then. What waits for a second person has a time of its own. */
    public List<Cohort> abandoned(Instant since, int most) {
        return entityManager
                .createQuery("select c from Cohort c where c.askedAt < :since and c.state in :open", Cohort.class)
                .setParameter("since", since)
                .setParameter("open", List.of(CohortState.READING, CohortState.DRY))
                .setMaxResults(most)
                .getResultList();
    }

    /** Whom nothing was done for needs no row. */
    public void removeRowsOfUndone() {
        entityManager
                .createQuery("delete from CohortRow r where r.cohortId in "
                        + "(select c.id from Cohort c where c.state in :given)")
                .setParameter("given", List.of(CohortState.REFUSED, CohortState.EXPIRED))
                .executeUpdate();
    }

    /** The rows of the oldest one that ended before then go; what was done stays in the trail. */
    public void removeRowsEndedBefore(Instant time) {
        entityManager
                .createQuery(
                        "select c.id from Cohort c where c.endedAt < :time and exists "
                                + "(select r.id from CohortRow r where r.cohortId = c.id) order by c.endedAt",
                        Long.class)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultList()
                .forEach(id -> entityManager
                        .createQuery("delete from CohortRow r where r.cohortId = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** Whoever is erased is in no cohort; what a person of staff did stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        var person = Account.userKey(erased.userId());
        entityManager
                .createQuery("delete from CohortRow r where r.userKey = :person")
                .setParameter("person", person)
                .executeUpdate();
        Stream.of("askedBy", "startedBy").forEach(column -> entityManager
                .createQuery("update Cohort c set c." + column + " = :pseudonym where c." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", person)
                .executeUpdate());
    }
}
