package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of files that are not imported yet; joins the transaction of the service that calls. */
@ApplicationScoped
class StagedRows {

    private static final String CELL = "\u001F";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ManyRows many;

    void add(long importId, List<ImportFile.Row> rows) {
        many.insert(
                "import_row (import_id, row_number, student, cells)",
                rows.stream()
                        .map(row ->
                                List.<Object>of(importId, row.number(), row.student(), String.join(CELL, row.cells())))
                        .toList());
    }

    /** The next students of whom there are rows, in some order. @param after the last one so far, or empty */
    List<String> students(long importId, String after, int most) {
        List<?> found = entityManager
                .createNativeQuery("SELECT DISTINCT student FROM import_row WHERE import_id = ?1 AND student > ?2"
                        + " ORDER BY student")
                .setParameter(1, importId)
                .setParameter(2, after)
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(Object::toString).toList();
    }

    /** The rows of these students, each one's in their order. */
    Map<String, List<ImportFile.Row>> of(long importId, Collection<String> students) {
        var places = IntStream.rangeClosed(2, students.size() + 1)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        var query = entityManager
                .createNativeQuery("SELECT row_number, cells FROM import_row WHERE import_id = ?1 AND student IN ("
                        + places + ") ORDER BY row_number")
                .setParameter(1, importId);
        var place = 2;
        for (var student : students) {
            query.setParameter(place, student);
            place++;
        }
        return rows(query.getResultList());
    }

    private static Map<String, List<ImportFile.Row>> rows(List<?> found) {
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new ImportFile.Row(
                        ((Number) row[0]).intValue(),
                        Arrays.asList(row[1].toString().split(CELL, -1))))
                .collect(Collectors.groupingBy(ImportFile.Row::student, LinkedHashMap::new, Collectors.toList()));
    }

    /** They are personal data, and of no use once imported; what was found in them is looked at for a while. */
    void removeRows(long importId) {
        entityManager
                .createNativeQuery("DELETE FROM import_row WHERE import_id = ?1")
                .setParameter(1, importId)
                .executeUpdate();
    }

    /**
     * Those of imports that nobody will go on with, and what was found in them.
     *
     * @param old when what had been imported is looked at no more
     */
    void removeEnded(Instant old) {
        entityManager
                .createNativeQuery("DELETE FROM import_row WHERE import_id IN "
                        + "(SELECT id FROM record_import WHERE state IN ('REFUSED', 'EXPIRED'))")
                .executeUpdate();
        entityManager
                .createQuery("delete from ImportFinding f where f.importId in (select i.id from RecordImport i "
                        + "where i.state in :dropped or i.state = :applied and i.endedAt < :old)")
                .setParameter("dropped", List.of(ImportState.REFUSED, ImportState.EXPIRED))
                .setParameter("applied", ImportState.APPLIED)
                .setParameter("old", old)
                .executeUpdate();
    }

    /** How many a query counts that has the import as its parameter. */
    int count(String sql, long importId) {
        return ((Number) entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, importId)
                        .getSingleResult())
                .intValue();
    }
}
