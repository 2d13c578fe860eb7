package org.madoguchi.record.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.RecordCourse;
import org.madoguchi.record.StudentRecord;

/** What is known of the students of some rows; joins the transaction of the service that calls. */
@ApplicationScoped
class KnownRecords {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    boolean isHeld(StudentRecord record, HoldKind kind) {
        var today = today();
        return entityManager
                .createQuery(
                        "select h from Hold h where h.record = :record and h.kind = :kind and h.endedAt is null",
                        Hold.class)
                .setParameter("record", record)
                .setParameter("kind", kind)
                .getResultStream()
                .anyMatch(hold -> hold.isInForce(today));
    }

    /** By their student numbers. */
    Map<String, StudentRecord> of(Collection<String> numbers) {
        return entityManager
                .createQuery("select r from StudentRecord r where r.studentNumber in :numbers", StudentRecord.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(toMap(StudentRecord::getStudentNumber, Function.identity()));
    }

    /** Their transcripts, in order, by their ids. */
    Map<Long, List<CourseData>> lines(Collection<StudentRecord> records) {
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
                .collect(groupingBy(
                        RecordCourse::getRecordId, mapping(line -> CourseRow.canonical(line.data()), toList())));
    }
}
