package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Locks requests, and tells what to lock before them; joins the transaction of the service that calls. */
@ApplicationScoped
public class HelpRequestLocks {

    private static final int AT_ONCE = 10;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private TwoPersonRequests requests;

    /** The key of the account that a request is about. */
    public Optional<Long> findAccount(Long id) {
        return entityManager
                .createQuery("select r.account.id from HelpRequest r where r.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The keys of all accounts to be locked before a request is decided, in this order: whom it is about, who loses an
     * address by it, and the asker, who is mailed the outcome.
     */
    public List<Long> findParties(Long id) {
        return entityManager
                .createQuery(
                        "select distinct a.id from HelpRequest r left join r.former f, Account a where r.id = :id "
                                + "and (a.id = r.account.id or a.id = f.id or a.userKey = r.askedBy) order by a.id",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The request with this key, which nobody else decides until this transaction ends. */
    public Optional<HelpRequest> lock(Long id) {
        return requests.lock(HelpRequest.class, id);
    }

    /** A request whose time has come, locked with its parties; of those, none that anybody else has locked. */
    public Optional<HelpRequest> lockDue(Instant now) {
        return requests.due(HelpRequest.class, now, AT_ONCE).stream()
                .filter(due -> findParties(due).stream().allMatch(accounts::lockIfFree))
                .findFirst()
                .flatMap(this::lock)
                .filter(request -> request.isDue(now));
    }
}
