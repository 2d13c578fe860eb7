package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.secondperson.RequestState;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
public class HelpRequestRepository {

    @PersistenceContext
    private EntityManager entityManager;

    public void add(HelpRequest request) {
        entityManager.persist(request);
    }

    /** The request with this key. */
    public Optional<HelpRequest> find(Long id) {
        return Optional.ofNullable(entityManager.find(HelpRequest.class, id));
    }

    /** User IDs, in lower case, of those who asked for what is due. */
    public Set<String> askersOfDue(Instant now) {
        return entityManager
                .createQuery(
                        "select distinct r.askedBy from HelpRequest r where r.state = :waiting and r.dueAt <= :now",
                        String.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** What waits for a decision about this account; there is one at most. */
    public Optional<HelpRequest> findWaiting(Account account) {
        return findWaiting(account.getId()).flatMap(this::find);
    }

    /** The key of what waits for a decision about the account with this key, before anything is locked. */
    public Optional<Long> findWaiting(Long account) {
        return entityManager
                .createQuery(
                        "select r.id from HelpRequest r where r.account.id = :account and r.state = :waiting "
                                + "order by r.askedAt desc, r.id desc",
                        Long.class)
                .setParameter("account", account)
                .setParameter("waiting", RequestState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What waits for a decision about each of these accounts at this time, by account. */
    Map<Long, HelpRequest> findWaiting(Collection<Long> accounts, Instant now) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r where r.account.id in :accounts and r.state = :waiting "
                                + "and r.dueAt > :now",
                        HelpRequest.class)
                .setParameter("accounts", accounts)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(
                        request -> request.getAccount().getId(), Function.identity(), (one, other) -> one));
    }

    /** What waits for a decision at this time, the longest first. */
    public List<HelpRequest> waiting(Instant now) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r join fetch r.account left join fetch r.former "
                                + "where r.state = :waiting and r.dueAt > :now order by r.askedAt, r.id",
                        HelpRequest.class)
                .setParameter("waiting", RequestState.WAITING)
                .setParameter("now", now)
                .getResultList();
    }

    /** Slips that this person has asked for, that another has approved since then and that were not printed yet. */
    public List<HelpRequest> slips(String askedBy, Instant since) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r join fetch r.account where r.decidedAt >= :since "
                                + "and r.askedBy = :person and r.act = :slip and r.state = :done "
                                + "and r.printedAt is null order by r.decidedAt",
                        HelpRequest.class)
                .setParameter("since", since)
                .setParameter("person", Account.userKey(askedBy))
                .setParameter("slip", HelpAct.SLIP)
                .setParameter("done", RequestState.DONE)
                .getResultList();
    }

    /** What was written about the person goes. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update HelpRequest r set r.remark = '', r.decisionRemark = null, r.email = null, "
                        + "r.words = null "
                        + "where r.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** What was decided since then, the newest first, at most so many. */
    public List<HelpRequest> decided(Instant since, int max) {
        return entityManager
                .createQuery(
                        "select r from HelpRequest r join fetch r.account where r.decidedAt >= :since "
                                + "order by r.decidedAt desc, r.id desc",
                        HelpRequest.class)
                .setParameter("since", since)
                .setMaxResults(max)
                .getResultList();
    }
}
