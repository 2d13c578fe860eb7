package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.HousekeepingDue;

/** Takes away what has had its time, and who was erased; number, date, type and hashes stay in the ledger for ever. */
@ApplicationScoped
@Transactional
public class DocumentErasureService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SigningQueueService queue;

    @Inject
    private StatusLists lists;

    @Inject
    private AuditService audit;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** Keeps the bytes of what can still be received, at least until then. */
    public void keep(Certificate certificate, Instant until) {
        entityManager
                .createQuery("update Document d set d.eraseOn = :day where d.certificate = :one and d.eraseOn < :day")
                .setParameter("day", LocalDate.ofInstant(until, zone).plusDays(1))
                .setParameter("one", certificate)
                .executeUpdate();
    }

    /** Erases the bytes of files whose day has come; so many at a time. */
    void eraseOld(@Observes HousekeepingDue due) {
        var today = LocalDate.ofInstant(due.now(), zone);
        var old = entityManager
                .createQuery("select d.id from Document d where d.eraseOn <= :today order by d.eraseOn", Long.class)
                .setParameter("today", today)
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            erase(old, today);
        }
    }

    /** Of those that were old, all whose time was not prolonged since. */
    void erase(List<Long> old, LocalDate today) {
        entityManager
                .createQuery("update Document d set d.content = null, d.eraseOn = null "
                        + "where d.id in :old and d.eraseOn <= :today")
                .setParameter("old", old)
                .setParameter("today", today)
                .executeUpdate();
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

    /** Locked as a worker locks: what it has signed just now is erased too, and what it has in hand gets no files. */
    private void forget(Certificate certificate, String pseudonym) {
        queue.drop(certificate.getId());
        entityManager.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        if (certificate.getState() == CertificateState.QUEUED) {
            lists.change(certificate.getPlace());
            audit.record(AuditEntry.of(AuditKind.CERTIFICATE_REVOKED)
                    .about(pseudonym)
                    .with(DetailPart.NUMBER, certificate.getNumber())
                    .with(DetailPart.TYPE, certificate.getType())
                    .with(DetailPart.REASON, EndReason.ERASED));
        }
        certificate.erase(pseudonym, clock.instant());
        entityManager
                .createQuery("update Document d set d.content = null, d.eraseOn = null where d.certificate = :one")
                .setParameter("one", certificate)
                .executeUpdate();
    }
}
