package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.HousekeepingDue;

/** Takes away what has had its time, and who was erased; number, date, type and hashes stay in the ledger for ever. */
@ApplicationScoped
@Transactional
public class DocumentErasureService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ZoneId zone;

    /** Erases the bytes of files whose day has come; so many at a time. */
    void eraseOld(@Observes HousekeepingDue due) {
        var old = entityManager
                .createQuery("select d.id from Document d where d.eraseOn <= :today order by d.eraseOn", Long.class)
                .setParameter("today", LocalDate.ofInstant(due.now(), zone))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            entityManager
                    .createQuery("update Document d set d.content = null, d.eraseOn = null where d.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
    }

    /** A pseudonym stands in the ledger for the person, also for staff who acted; files and what they say are gone. */
    void forget(@Observes AccountErased erased) {
        var own = entityManager
                .createQuery("select c from Certificate c where c.account = :account", Certificate.class)
                .setParameter("account", erased.account())
                .getResultList();
        own.forEach(certificate -> forget(certificate, erased.pseudonym()));
        for (var column : new String[] {"issuedBy", "endedBy"}) {
            entityManager
                    .createQuery(
                            "update Certificate c set c." + column + " = :pseudonym where c." + column + " = :person")
                    .setParameter("pseudonym", erased.pseudonym())
                    .setParameter("person", Account.userKey(erased.userId()))
                    .executeUpdate();
        }
    }

    private void forget(Certificate certificate, String pseudonym) {
        certificate.erase(pseudonym);
        entityManager
                .createQuery("update Document d set d.content = null, d.eraseOn = null where d.certificate = :one")
                .setParameter("one", certificate)
                .executeUpdate();
        entityManager
                .createQuery("delete from IssueJob j where j.certificate = :one")
                .setParameter("one", certificate)
                .executeUpdate();
    }
}
