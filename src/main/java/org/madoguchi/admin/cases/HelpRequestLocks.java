package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Locks requests, and tells what to lock before them; joins the transaction of the service that calls. */
@ApplicationScoped
public class HelpRequestLocks {

    private static final int AT_ONCE = 10;
    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String FREE = "SELECT id FROM account WHERE id = ?1 FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    private EntityManager entityManager;

    /** The key of the account that a request is about. */
    public Optional<Long> findAccount(Long id) {
        return entityManager
                .createQuery("select r.account.id from HelpRequest r where r.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The keys of all accounts to be locked before a request is decided, in this order: whom it is about, and the
     * asker, who is mailed the outcome.
     */
    public List<Long> findParties(Long id) {
        return entityManager
                .createQuery(
                        "select distinct a.id from Account a, HelpRequest r where r.id = :id "
                                + "and (a.id = r.account.id or a.userKey = r.askedBy) order by a.id",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The key of what waits for a decision about the account with this key, before anything is locked. */
    public Optional<Long> findWaitingAbout(Long account) {
        return entityManager
                .createQuery(
                        "select r.id from HelpRequest r where r.account.id = :account and r.state = :waiting "
                                + "order by r.askedAt desc, r.id desc",
                        Long.class)
                .setParameter("account", account)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The request with this key, which nobody else decides until this transaction ends. */
    public Optional<HelpRequest> lock(Long id) {
        return Optional.ofNullable(entityManager.find(HelpRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A request whose time has come, locked with its parties; of those, none that anybody else has locked. */
    public Optional<HelpRequest> lockDue(Instant now) {
        return due(now).stream()
                .filter(due -> findParties(due).stream().allMatch(this::isFree))
                .findFirst()
                .flatMap(this::lock)
                .filter(request -> request.isDue(now));
    }

    private List<Long> due(Instant now) {
        return entityManager
                .createQuery(
                        "select r.id from HelpRequest r where r.state = :waiting and r.dueAt <= :now "
                                + "order by r.dueAt, r.id",
                        Long.class)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Whether nobody else has locked the account; then it is locked here. */
    private boolean isFree(Object account) {
        return !entityManager
                .createNativeQuery(FREE)
                .setParameter(1, account)
                .getResultList()
                .isEmpty();
    }
}
