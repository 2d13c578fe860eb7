package org.madoguchi.record.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.RecordCourse;
import org.madoguchi.record.StudentRecord;

/** What rows say against what is known; joins the transaction of the service that calls. */
@ApplicationScoped
class Comparisons {

    private static final String CURRENT = "r.status IN ('ENROLLED', 'ON_LEAVE')";
    private static final String GRADED = "EXISTS (SELECT 1 FROM record_course c WHERE c.record_id = r.id)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CourseLines courseLines;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /** What was found about some students. */
    record Compared(List<ImportFinding> changes, List<ImportFinding> faults, int same) {

        int count(FindingKind kind) {
            return (int) changes.stream().filter(one -> one.getKind() == kind).count();
        }
    }

    Compared compare(RecordImport of, Map<String, List<ImportFile.Row>> rows) {
        var known = known(rows.keySet());
        var changes = new ArrayList<ImportFinding>();
        var faults = new ArrayList<ImportFinding>();
        var lines = of.getKind() == ImportKind.COURSES ? lines(known.values()) : Map.<Long, List<RecordCourse>>of();
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
            Map<Long, List<RecordCourse>> lines) {
        var first = rows.get(0);
        var differences =
                switch (of.getKind()) {
                    case STUDENTS ->
                        record.map(known -> StudentRow.differences(known.data(), StudentRow.data(first.cells())))
                                .orElse(List.of());
                    case COURSES ->
                        CourseRow.differences(
                                data(lines.getOrDefault(record.orElseThrow().getId(), List.of())), courses(rows));
                    case HOLDS ->
                        rows.stream()
                                .filter(row -> !isHeld(
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

    void apply(RecordImport of, Map<String, List<ImportFile.Row>> rows) {
        var known = known(rows.keySet());
        switch (of.getKind()) {
            case STUDENTS -> rows.values().forEach(some -> applyStudent(some.get(0), known));
            case COURSES -> applyCourses(rows, known);
            case HOLDS -> rows.forEach((student, some) -> some.forEach(row -> hold(of, row, known.get(student))));
        }
        entityManager.flush();
        entityManager.clear();
    }

    private void applyStudent(ImportFile.Row row, Map<String, StudentRecord> known) {
        var data = StudentRow.data(row.cells());
        var record = known.get(row.student());
        if (record == null) {
            entityManager.persist(new StudentRecord(data, clock.instant()));
        } else if (!StudentRow.differences(record.data(), data).isEmpty()) {
            record.take(data, clock.instant());
        }
    }

    private void applyCourses(Map<String, List<ImportFile.Row>> rows, Map<String, StudentRecord> known) {
        var lines = lines(known.values());
        var changed = new LinkedHashMap<StudentRecord, List<CourseData>>();
        rows.forEach((student, some) -> {
            var record = known.get(student);
            if (record != null
                    && !data(lines.getOrDefault(record.getId(), List.of())).equals(courses(some))) {
                changed.put(record, courses(some));
            }
        });
        courseLines.replace(changed);
    }

    private void hold(RecordImport of, ImportFile.Row row, StudentRecord record) {
        var kind = HoldKind.valueOf(row.cells().get(1));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var until = Optional.of(row.cells().get(3))
                .filter(cell -> !cell.isEmpty())
                .map(LocalDate::parse)
                .orElse(null);
        if (record != null && (until == null || !until.isBefore(today)) && !isHeld(record, kind)) {
            var reason = row.cells().get(2);
            entityManager.persist(new Hold(record, kind, reason, today, until, of.getAskedBy(), clock.instant()));
        }
    }

    private boolean isHeld(StudentRecord record, HoldKind kind) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return entityManager
                .createQuery(
                        "select h from Hold h where h.record = :record and h.kind = :kind and h.endedAt is null",
                        Hold.class)
                .setParameter("record", record)
                .setParameter("kind", kind)
                .getResultStream()
                .anyMatch(hold -> hold.isInForce(today));
    }

    private Map<String, StudentRecord> known(Collection<String> numbers) {
        return entityManager
                .createQuery("select r from StudentRecord r where r.studentNumber in :numbers", StudentRecord.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(toMap(StudentRecord::getStudentNumber, Function.identity()));
    }

    private Map<Long, List<RecordCourse>> lines(Collection<StudentRecord> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select c from RecordCourse c where c.key.record in :records "
                                + "order by c.key.record, c.key.place",
                        RecordCourse.class)
                .setParameter(
                        "records", records.stream().map(StudentRecord::getId).toList())
                .getResultStream()
                .collect(groupingBy(RecordCourse::getRecordId));
    }

    private static List<CourseData> data(List<RecordCourse> lines) {
        return lines.stream()
                .map(RecordCourse::data)
                .map(Comparisons::canonical)
                .toList();
    }

    private static List<CourseData> courses(List<ImportFile.Row> rows) {
        return rows.stream()
                .map(row -> CourseRow.data(row.cells()))
                .map(Comparisons::canonical)
                .toList();
    }

    /** Numbers are the same whatever their decimals: databases give them back with as many as the column has. */
    private static CourseData canonical(CourseData data) {
        var cells = new ArrayList<>(CourseRow.cells(data));
        cells.add(0, "");
        return CourseRow.data(cells);
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
