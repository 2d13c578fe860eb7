package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds imports and what they have found; joins the transaction of the service that calls. */
@ApplicationScoped
public class RecordImports {

    @PersistenceContext
    private EntityManager entityManager;

    /** One. */
    public Optional<RecordImport> find(Long id) {
        return Optional.ofNullable(entityManager.find(RecordImport.class, id));
    }

    /** One, which nobody else changes until this transaction ends. */
    public Optional<RecordImport> lock(Long id) {
        return Optional.ofNullable(entityManager.find(RecordImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest, the newest first. */
    public List<RecordImport> latest(int most) {
        return entityManager
                .createQuery("select i from RecordImport i order by i.askedAt desc, i.id desc", RecordImport.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait for a second person. */
    public List<RecordImport> waiting() {
        return entityManager
                .createQuery("select i from RecordImport i where i.state = :state order by i.id", RecordImport.class)
                .setParameter("state", ImportState.WAITING)
                .getResultList();
    }

    /** What was found, in the order of the rows. */
    public List<ImportFinding> findings(Long id, List<FindingKind> kinds, int first, int most) {
        return entityManager
                .createQuery(
                        "select f from ImportFinding f where f.importId = :id and f.kind in :kinds "
                                + "order by f.row, f.id",
                        ImportFinding.class)
                .setParameter("id", id)
                .setParameter("kinds", kinds)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
