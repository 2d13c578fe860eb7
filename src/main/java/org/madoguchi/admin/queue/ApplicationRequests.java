package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.AccountErased;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Finds what is asked about applications, with what pages show of it; joins the transaction of the caller. */
@ApplicationScoped
class ApplicationRequests {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TwoPersonRequests all;

    /** The key of the application that is to be made anew, which is locked before the request. */
    Optional<Long> findApplication(Long replacement) {
        return entityManager
                .createQuery("select r.application.id from ReplacementRequest r where r.id = :id", Long.class)
                .setParameter("id", replacement)
                .getResultStream()
                .findFirst();
    }

    /** What waits for a decision at this time, the longest first. */
    <T extends ApplicationRequest> List<T> waiting(Class<T> type, Instant now) {
        return whole(all.waiting(type, now, "application"));
    }

    /** What was asked about an application lately, the newest first. */
    <T extends ApplicationRequest> List<T> about(Class<T> type, Long application) {
        return whole(all.about(type, "application.id", application));
    }

    /** With whose they are, which is read while it can be. */
    private static <T extends ApplicationRequest> List<T> whole(List<T> found) {
        found.forEach(ApplicationRequest::getOwner);
        return found;
    }

    /** What was written about the person goes. */
    void forget(@Observes AccountErased erased) {
        Stream.of("RefundRequest", "ReplacementRequest").forEach(table -> entityManager
                .createQuery("update " + table + " r set r.reason = '', r.decisionRemark = null where r.application in "
                        + "(select a from Application a where a.account = :account)")
                .setParameter("account", erased.account())
                .executeUpdate());
    }
}
