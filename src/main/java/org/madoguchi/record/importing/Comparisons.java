package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.StudentRecord;

/** What rows say against what is known; joins the transaction of the service that calls. */
@ApplicationScoped
class Comparisons {

    private static final String CURRENT = "r.status IN ('ENROLLED', 'ON_LEAVE')";
    private static final String GRADED = "EXISTS (SELECT 1 FROM record_course c WHERE c.record_id = r.id)";

    @Inject
    private KnownRecords records;

    /** What was found about some students. */
    record Compared(List<ImportFinding> changes, List<ImportFinding> faults, int same) {

        int count(FindingKind kind) {
            return (int) changes.stream().filter(one -> one.getKind() == kind).count();
        }
    }

    Compared compare(RecordImport of, Map<String, List<ImportFile.Row>> rows) {
        var known = records.of(rows.keySet());
        var changes = new ArrayList<ImportFinding>();
        var faults = new ArrayList<ImportFinding>();
        var lines =
                of.getKind() == ImportKind.COURSES ? records.lines(known.values()) : Map.<Long, List<CourseData>>of();
        rows.forEach((student, some) -> {
            var record = Optional.ofNullable(known.get(student));
            if (record.isEmpty() && of.getKind() != ImportKind.STUDENTS) {
                some.forEach(row -> faults.add(unknown(of, row)));
            } else {
                change(of, record, some, lines).ifPresent(changes::add);
            }
        });
        return new Compared(changes, faults, faults.isEmpty() ? rows.size() - changes.size() : 0);
    }

    private static ImportFinding unknown(RecordImport of, ImportFile.Row row) {
        return ImportFinding.of(
                of.getId(), new ImportFile.Told(row.number(), "student_number", new Fault("unknown", row.student())));
    }

    private Optional<ImportFinding> change(
            RecordImport of,
            Optional<StudentRecord> record,
            List<ImportFile.Row> rows,
            Map<Long, List<CourseData>> lines) {
        var first = rows.get(0);
        var differences =
                switch (of.getKind()) {
                    case STUDENTS ->
                        record.map(known -> StudentRow.differences(known.data(), StudentRow.data(first.cells())))
                                .orElse(List.of());
                    case COURSES ->
                        CourseRow.differences(
                                lines.getOrDefault(record.orElseThrow().getId(), List.of()), CourseRow.courses(rows));
                    case HOLDS ->
                        rows.stream()
                                .filter(row -> !records.isHeld(
                                        record.orElseThrow(),
                                        HoldKind.valueOf(row.cells().get(1))))
                                .map(row -> new ImportFinding.Difference(
                                        "reason", "", row.cells().get(2)))
                                .toList();
                };
        if (record.isEmpty()) {
            return Optional.of(
                    ImportFinding.of(of.getId(), first.number(), FindingKind.ADDED, first.student(), List.of()));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(ImportFinding.of(
                        of.getId(), first.number(), FindingKind.CHANGED, first.student(), differences));
    }

    /** Counts those of whom a file of this kind should speak. */
    String known(ImportKind kind) {
        return kind == ImportKind.HOLDS
                ? "SELECT count(*) FROM import_row i WHERE i.import_id = ?1 AND 1 = 0"
                : "SELECT count(*) FROM student_record r WHERE " + whom(kind) + " AND ?1 > 0";
    }

    /** Counts those of whom it does not. */
    String missing(ImportKind kind) {
        return kind == ImportKind.HOLDS
                ? known(kind)
                : "SELECT count(*) FROM student_record r WHERE " + whom(kind) + " AND NOT EXISTS (SELECT 1 FROM"
                        + " import_row i WHERE i.import_id = ?1 AND i.student = r.student_number)";
    }

    private static String whom(ImportKind kind) {
        return kind == ImportKind.STUDENTS ? CURRENT : CURRENT + " AND " + GRADED;
    }
}
