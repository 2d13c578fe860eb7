package org.madoguchi.record.importing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.HousekeepingDue;

/** The steps of an import, each a transaction of its own, so that none of them grows with the file. */
@ApplicationScoped
@Transactional
public class ImportStepService {

    /** So that the rows go at once of what others have let expire; a usual observer has 2500. */
    private static final int AFTER_OTHERS = 3000;

    /** Students of one step. */
    private static final int STUDENTS = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private StagedRows staged;

    @Inject
    private Comparisons comparisons;

    @Inject
    private ImportWriter writer;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** A file begins to be read. */
    Long begin(ImportKind kind, String name, String sha256, ImportCharset charset, String by) {
        var begun = new RecordImport(kind, name, sha256, charset, by, clock.instant());
        begun.move(0, clock.instant());
        entityManager.persist(begun);
        return begun.getId();
    }

    /** Some rows were read. */
    void keep(Long id, List<ImportFile.Row> rows, List<ImportFile.Told> told) {
        var of = find(id);
        staged.add(id, rows);
        var warnings =
                (int) told.stream().filter(one -> one.fault().isWarning()).count();
        told.stream()
                .limit(of.getCounts().roomForFaults())
                .forEach(one -> entityManager.persist(ImportFinding.of(id, one)));
        of.read(rows.size(), told.size() - warnings, warnings);
        of.move(0, clock.instant());
    }

    /**
     * Compares the next students.
     *
     * @param after the last one so far, or empty
     * @return the last one; empty when there was none
     */
    Optional<String> compare(Long id, String after) {
        var of = find(id);
        var students = staged.students(id, after, STUDENTS);
        if (students.isEmpty()) {
            return Optional.empty();
        }
        var rows = staged.of(id, students);
        var compared = comparisons.compare(of, rows);
        var counts = of.getCounts();
        compared.changes().stream().limit(counts.roomForChanges()).forEach(entityManager::persist);
        compared.faults().stream().limit(counts.roomForFaults()).forEach(entityManager::persist);
        of.read(0, compared.faults().size(), 0);
        of.compared(compared.count(FindingKind.ADDED), compared.count(FindingKind.CHANGED), compared.same());
        of.move(count(rows), clock.instant());
        return Optional.of(students.get(students.size() - 1));
    }

    /**
     * All of it was looked at, which is in the trail. Rows that are wrong are not kept: who is missing in a faulty file
     * cannot be said, and nobody imports it.
     */
    void looked(Long id) {
        var of = find(id);
        var whole = of.getCounts().getFaults() == 0;
        of.looked(
                whole ? staged.count(comparisons.known(of.getKind()), id) : 0,
                whole ? staged.count(comparisons.missing(of.getKind()), id) : 0);
        audit.record(entry(AuditKind.RECORDS_TRIED, of).by(of.getAskedBy()));
    }

    /** It may be done. @return false when it may not, is being done, or is over */
    boolean start(Long id, String by) {
        var of = entityManager.find(RecordImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (of.getState() != ImportState.DRY
                        && of.getState() != ImportState.WAITING
                        && of.getState() != ImportState.APPLYING
                || of.isBusy(clock.instant())) {
            return false;
        }
        of.begin(by, clock.instant());
        return true;
    }

    /** Does what the next students' rows say; as {@link #compare}. */
    Optional<String> apply(Long id, String after) {
        var of = entityManager.find(RecordImport.class, id, LockModeType.PESSIMISTIC_WRITE); // two may be at it
        var students = of.getState() == ImportState.APPLYING ? staged.students(id, after, STUDENTS) : List.<String>of();
        if (students.isEmpty()) {
            return Optional.empty();
        }
        var rows = staged.of(id, students);
        of.move(count(rows), clock.instant());
        writer.apply(of, rows);
        return Optional.of(students.get(students.size() - 1));
    }

    /** It is done. */
    void applied(Long id) {
        var of = entityManager.find(RecordImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (of.getState() == ImportState.APPLYING) {
            of.end(ImportState.APPLIED, null, clock.instant());
            staged.removeRows(id);
            var by = of.getDecidedBy().orElseThrow();
            var entry = entry(AuditKind.RECORDS_IMPORTED, of).by(by);
            audit.record(of.isAskedBy(by) ? entry : entry.with(DetailPart.ASKED_BY, of.getAskedBy()));
        }
    }

    /** Lets go what nobody has gone on with for a day; what waits for a second person has a time of its own. */
    void expire(@Observes @Priority(AFTER_OTHERS) HousekeepingDue due) {
        entityManager
                .createQuery(
                        "select i from RecordImport i where i.askedAt < :old and i.state in :open", RecordImport.class)
                .setParameter("old", due.now().minus(RecordImporter.KEPT))
                .setParameter("open", List.of(ImportState.READING, ImportState.FAULTY, ImportState.DRY))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList()
                .forEach(one -> one.end(ImportState.EXPIRED, null, due.now()));
        staged.removeEnded(due.now().minus(RecordImporter.KEPT));
    }

    /** A row of the trail about an import. */
    public static AuditEntry entry(AuditKind kind, RecordImport of) {
        return AuditEntry.of(kind)
                .with(DetailPart.ID, of.getId())
                .with(DetailPart.KIND, of.getKind())
                .with(DetailPart.ROWS, of.getCounts().getRows())
                .with(DetailPart.COUNT, of.getCounts().getChanges())
                .with(DetailPart.MISSING, of.getCounts().getMissing());
    }

    private static int count(Map<String, List<ImportFile.Row>> rows) {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    private RecordImport find(Long id) {
        return entityManager.find(RecordImport.class, id);
    }
}
