package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.madoguchi.record.importing.ImportState;
import org.madoguchi.secondperson.RequestState;

/** Finds and keeps requests; joins the transaction of the service that calls. */
@ApplicationScoped
class ImportRequests {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ImportRequest request) {
        entityManager.persist(request);
    }

    /** How much was changed since then without a second person, by whomever; what is being done counts as done. */
    long changedAlone(Instant since) {
        return entityManager
                .createQuery(
                        "select coalesce(sum(i.counts.added + i.counts.changed), 0) from RecordImport i "
                                + "where (i.state = :applying or i.state = :applied and i.endedAt > :since) "
                                + "and not exists (select r.id from ImportRequest r where r.imported = i "
                                + "and r.state = :done)",
                        Number.class)
                .setParameter("applying", ImportState.APPLYING)
                .setParameter("applied", ImportState.APPLIED)
                .setParameter("since", since)
                .setParameter("done", RequestState.DONE)
                .getSingleResult()
                .longValue();
    }
}
