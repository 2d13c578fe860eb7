package org.madoguchi.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.record.importing.ManyRows;

/**
 * Keeps the people of a cohort, each step a transaction of its own, so that none grows with their number. Who may
 * choose them, the desk says.
 */
@ApplicationScoped
@Transactional
public class StagingService {

    private static final String INTO =
            "INSERT INTO cohort_row (id, cohort_id, row_number, user_id, user_key, state%s) SELECT ";
    /** Key, cohort and number of the rows of an ordered list. */
    private static final String KEYS = "CAST(?1 AS bigint) * " + CohortRow.KEYS + " + %1$s, CAST(?1 AS bigint), %1$s";

    private static final String NUMBER = "CAST(ROW_NUMBER() OVER (ORDER BY a.user_key) AS int)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ManyRows many;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * People begin to be chosen.
     *
     * @param label name of the file, the filter, or what was searched for
     * @param by user ID of staff
     */
    public Long begin(CohortAct act, CohortSource source, String label, Optional<String> words, String by) {
        var begun = new Cohort(act, source, label, words.orElse(null), by, clock.instant());
        entityManager.persist(begun);
        return begun.getId();
    }

    /** Keeps some rows. */
    public void add(Long id, List<CohortFile.Row> rows) {
        many.insert(
                "cohort_row (id, cohort_id, row_number, user_id, user_key, state)",
                rows.stream()
                        .map(row -> List.<Object>of(
                                id * CohortRow.KEYS + row.number(),
                                id,
                                row.number(),
                                row.userId(),
                                UserId.parse(row.userId()).orElse(""),
                                CohortRowState.UNCHECKED.name()))
                        .toList());
    }

    /** How many a search has. */
    public int count(Selection selection) {
        var query = entityManager.createNativeQuery("SELECT count(*) FROM account a WHERE" + selection.condition(1));
        return ((Number) values(query, selection, 1).getSingleResult()).intValue();
    }

    /** Keeps all that a search has, in the order of user IDs. */
    public void add(Long id, Selection selection) {
        var query = entityManager
                .createNativeQuery(INTO.replace("%s", "") + KEYS.replace("%1$s", NUMBER)
                        + ", a.user_id, a.user_key, 'UNCHECKED' FROM account a WHERE" + selection.condition(2))
                .setParameter(1, id);
        values(query, selection, 2).executeUpdate();
    }

    private static Query values(Query query, Selection selection, int first) {
        var place = first;
        for (var value : selection.values()) {
            query.setParameter(place++, value);
        }
        return query;
    }

    /**
     * What was done is to be undone: keeps those for whom it was.
     *
     * @param by user ID of staff
     * @throws java.util.NoSuchElementException where nothing undoes it
     */
    public Long undo(Cohort of, String by) {
        var act = of.getAct().undo().orElseThrow();
        var undoing = new Cohort(act, CohortSource.UNDO, of.getId().toString(), null, by, clock.instant());
        undoing.undoes(of);
        entityManager.persist(undoing);
        entityManager.flush();
        entityManager
                .createNativeQuery(INTO.replace("%s", ", words, before_at") + KEYS.replace("%1$s", "r.row_number")
                        + ", r.user_id, r.user_key, 'UNCHECKED', r.words, r.done_at FROM cohort_row r"
                        + " WHERE r.cohort_id = ?2 AND r.state = 'DONE'")
                .setParameter(1, undoing.getId())
                .setParameter(2, of.getId())
                .executeUpdate();
        chosen(undoing);
        return undoing.getId();
    }

    /** All of them are kept: they are looked at from now on. That they were chosen is in the trail. */
    public void chosen(Long id) {
        chosen(entityManager.find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void chosen(Cohort of) {
        of.chosen(entityManager
                .createQuery("select count(r) from CohortRow r where r.cohortId = :id", Number.class)
                .setParameter("id", of.getId())
                .getSingleResult()
                .intValue());
        audit.record(entry(AuditKind.COHORT_CHOSEN, of)
                .by(of.getAskedBy())
                .with(DetailPart.ROWS, of.getTotal())
                .with(DetailPart.QUERY, of.getSource() == CohortSource.FILTER ? of.getLabel() : ""));
    }

    /** A row of the trail about a cohort. */
    public static AuditEntry entry(AuditKind kind, Cohort of) {
        return AuditEntry.of(kind).with(DetailPart.COHORT, of.getId()).with(DetailPart.ACT, of.getAct());
    }
}
