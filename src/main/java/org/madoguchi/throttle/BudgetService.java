package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Budgets: so many uses in any window, wherever it begins, on all nodes together and however many ask at once. Each
 * place of a budget is one row, which one statement takes or does not. For small budgets: a place costs a row.
 */
@ApplicationScoped
public class BudgetService {

    /** A use that was taken, to give it back by. */
    public record Use(String id, Instant at) {}

    /** More than that is said to be so many. */
    static final int COUNTED = 10_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * Takes one; empty when none is left. Joins the caller's transaction: what is not done is not counted.
     *
     * @param budget how many in any window
     */
    @Transactional
    public Optional<Use> take(String subject, int budget, Duration window) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (budget > 0 && add(subject, 0, now)) { // most budgets are untouched, and one statement is enough for them
            return Optional.of(new Use(BudgetUse.id(subject, 0), now));
        }
        var used = uses(subject).stream().collect(Collectors.toMap(BudgetUse::getPlace, BudgetUse::getUsedAt));
        for (var place = 0; place < budget; place++) {
            if (takePlace(subject, place, used, now, now.minus(window))) {
                return Optional.of(new Use(BudgetUse.id(subject, place), now));
            }
        }
        return Optional.empty();
    }

    private boolean takePlace(String subject, int place, Map<Integer, Instant> used, Instant now, Instant free) {
        var last = used.get(place);
        return last == null ? add(subject, place, now) : !last.isAfter(free) && renew(subject, place, now, free);
    }

    /** Gives it back; harmless when somebody else has the place by now. */
    @Transactional
    public void giveBack(Use use) {
        entityManager
                .createQuery("delete from BudgetUse u where u.id = :id and u.usedAt = :at")
                .setParameter("id", use.id())
                .setParameter("at", use.at())
                .executeUpdate();
    }

    /** The use ends now: its window begins now. */
    @Transactional
    public void prolong(Use use) {
        entityManager
                .createQuery("update BudgetUse u set u.usedAt = :now where u.id = :id and u.usedAt = :at")
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", use.id())
                .setParameter("at", use.at())
                .executeUpdate();
    }

    /** When the next can be taken; empty when that is now. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Instant> findWait(String subject, int budget, Duration window) {
        var begun = clock.instant().minus(window);
        var within = uses(subject).stream()
                .map(BudgetUse::getUsedAt)
                .filter(used -> used.isAfter(begun))
                .sorted()
                .toList();
        return within.size() < budget || budget < 1
                ? Optional.empty()
                : Optional.of(within.get(within.size() - budget).plus(window));
    }

    /** How many subjects whose name begins so have nothing left, at most {@link #COUNTED}. */
    @Transactional(TxType.SUPPORTS)
    public int countUsedUp(String beginning, int budget, Duration window) {
        return entityManager
                .createQuery(
                        "select u.subject from BudgetUse u where u.usedAt > :begun and u.subject like :beginning "
                                + "group by u.subject having count(u) >= :budget",
                        String.class)
                .setParameter("begun", clock.instant().minus(window))
                .setParameter("beginning", beginning + "%")
                .setParameter("budget", (long) budget)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /** Forgets all uses. Joins the caller's transaction. */
    @Transactional
    public void clear(String subject) {
        entityManager
                .createQuery("delete from BudgetUse u where u.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Removes uses before the given time; returns how many. */
    @Transactional
    public int removeBefore(Instant time) {
        return entityManager
                .createQuery("delete from BudgetUse u where u.usedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    private List<BudgetUse> uses(String subject) {
        return entityManager
                .createQuery("select u from BudgetUse u where u.subject = :subject", BudgetUse.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Of two at one instant the second waits for the first and then adds nothing: SQL that both databases know. */
    private boolean add(String subject, int place, Instant now) {
        return entityManager
                        .createNativeQuery("insert into budget_use (id, subject, place, used_at) "
                                + "values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, BudgetUse.id(subject, place))
                        .setParameter(2, subject)
                        .setParameter(3, place)
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    /** Of two at the same instant the second waits for the first and then finds the place taken. */
    private boolean renew(String subject, int place, Instant now, Instant free) {
        return entityManager
                        .createQuery("update BudgetUse u set u.usedAt = :now where u.id = :id and u.usedAt <= :free")
                        .setParameter("now", now)
                        .setParameter("id", BudgetUse.id(subject, place))
                        .setParameter("free", free)
                        .executeUpdate()
                > 0;
    }
}
