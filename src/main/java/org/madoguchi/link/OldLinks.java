package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.settings.Settings;

/** Takes links away that are needed no more; joins the transaction of whoever says so. */
@ApplicationScoped
class OldLinks {

    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    /** Removes what is left of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from OneTimeLink l where l.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** Removes those that expired long ago, with their openings; so many at a time that a database does it at once. */
    void removeOld(@Observes HousekeepingDue due) {
        var old = entityManager
                .createQuery(
                        "select l.id from OneTimeLink l where l.expiresAt < :time order by l.expiresAt", Long.class)
                .setParameter("time", due.now().minus(settings.duration("madoguchi.keep.links", KEPT)))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            entityManager
                    .createQuery("delete from OneTimeLink l where l.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
    }
}
