package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.StudentRecord;

/** Makes known what rows say; joins the transaction of the service that calls. */
@ApplicationScoped
class ImportWriter {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private KnownRecords records;

    @Inject
    private CourseLines courseLines;

    @Inject
    private Clock clock;

    void apply(RecordImport of, Map<String, List<ImportFile.Row>> rows) {
        var known = records.of(rows.keySet());
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
        var lines = records.lines(known.values());
        var changed = new LinkedHashMap<StudentRecord, List<CourseData>>();
        rows.forEach((student, some) -> {
            var record = known.get(student);
            var courses = CourseRow.courses(some);
            if (record != null && !lines.getOrDefault(record.getId(), List.of()).equals(courses)) {
                changed.put(record, courses);
            }
        });
        courseLines.replace(changed);
    }

    private void hold(RecordImport of, ImportFile.Row row, StudentRecord record) {
        var kind = HoldKind.valueOf(row.cells().get(1));
        var today = records.today();
        var until = Optional.of(row.cells().get(3))
                .filter(cell -> !cell.isEmpty())
                .map(LocalDate::parse)
                .orElse(null);
        if (record != null && (until == null || !until.isBefore(today)) && !records.isHeld(record, kind)) {
            var reason = row.cells().get(2);
            entityManager.persist(new Hold(record, kind, reason, today, until, of.getAskedBy(), clock.instant()));
        }
    }
}
