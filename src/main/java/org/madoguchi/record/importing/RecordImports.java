package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;

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

    /**
     * Nobody else begins an import until this transaction ends: those that could be begun, or are, are locked.
     *
     * @param since when the earliest of them was sent
     */
    public void lockAll(Instant since) {
        entityManager
                .createQuery(
                        "select i from RecordImport i where i.askedAt > :since and i.state in :states order by i.id",
                        RecordImport.class)
                .setParameter("since", since)
                .setParameter("states", List.of(ImportState.DRY, ImportState.APPLYING))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Whether another of its kind was imported after it was looked at, so that it may change something else than was
     * found.
     */
    public boolean isOutdated(RecordImport one) {
        return !entityManager
                .createQuery(
                        "select i.id from RecordImport i where i.kind = :kind and i.id <> :id and (i.state = :applying "
                                + "or i.state = :applied and i.endedAt > :since)",
                        Long.class)
                .setParameter("kind", one.getKind())
                .setParameter("id", one.getId())
                .setParameter("applying", ImportState.APPLYING)
                .setParameter("applied", ImportState.APPLIED)
                .setParameter("since", one.getAskedAt())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What a person of staff did stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        Stream.of("askedBy", "decidedBy").forEach(column -> entityManager
                .createQuery("update RecordImport i set i." + column + " = :pseudonym where i." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", Account.userKey(erased.userId()))
                .executeUpdate());
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
