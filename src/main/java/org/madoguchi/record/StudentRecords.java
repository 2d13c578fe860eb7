package org.madoguchi.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;

/** Finds records of students; joins the transaction of the service that calls, and changes nothing. */
@ApplicationScoped
public class StudentRecords {

    @PersistenceContext
    private EntityManager entityManager;

    /** Everything that a person is or was enrolled as, the latest first. */
    public List<StudentRecord> of(Account account) {
        return entityManager
                .createQuery(
                        "select r from StudentRecord r where r.userKey = :key order by r.enrolledOn desc, r.id desc",
                        StudentRecord.class)
                .setParameter("key", Account.userKey(account.getUserId()))
                .getResultList();
    }

    /** One of the account's own; another's is as good as none. */
    public Optional<StudentRecord> find(Account account, long id) {
        return Optional.ofNullable(entityManager.find(StudentRecord.class, id)).filter(record -> isOf(record, account));
    }

    /** One of the account's own, which nobody else changes or locks until this transaction ends. */
    public Optional<StudentRecord> lock(Account account, long id) {
        return Optional.ofNullable(entityManager.find(StudentRecord.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(record -> isOf(record, account));
    }

    /** The one with this student number. */
    public Optional<StudentRecord> byNumber(String studentNumber) {
        return entityManager
                .createQuery("select r from StudentRecord r where r.studentNumber = :number", StudentRecord.class)
                .setParameter("number", studentNumber)
                .getResultStream()
                .findFirst();
    }

    /** Those with these student numbers, by them. */
    public Map<String, StudentRecord> byNumbers(Collection<String> studentNumbers) {
        return studentNumbers.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select r from StudentRecord r where r.studentNumber in :numbers", StudentRecord.class)
                        .setParameter("numbers", studentNumbers)
                        .getResultStream()
                        .collect(Collectors.toMap(StudentRecord::getStudentNumber, record -> record));
    }

    /** The lines of the transcript that may be told on this day, in its order. */
    public List<RecordCourse> courses(StudentRecord record, LocalDate publishedUntil) {
        return entityManager
                .createQuery(
                        "select c from RecordCourse c where c.key.record = :record and "
                                + "(c.publishedOn is null or c.publishedOn <= :day) order by c.key.place",
                        RecordCourse.class)
                .setParameter("record", record.getId())
                .setParameter("day", publishedUntil)
                .getResultList();
    }

    /** When the next of the lines that may not be told on this day may be. */
    public Optional<LocalDate> nextPublication(StudentRecord record, LocalDate day) {
        return entityManager
                .createQuery(
                        "select c.publishedOn from RecordCourse c where c.key.record = :record and c.publishedOn > :day"
                                + " order by c.publishedOn",
                        LocalDate.class)
                .setParameter("record", record.getId())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether something holds this student back on this day. */
    public boolean isHeld(StudentRecord record, LocalDate on) {
        return !holds(record, on).isEmpty();
    }

    /** What holds this student back on this day: under this student number or another of the person's. */
    public List<Hold> holds(StudentRecord record, LocalDate on) {
        return entityManager
                .createQuery(
                        "select h from Hold h where (h.record = :record or h.record.userKey = :user) "
                                + "and h.endedAt is null and h.heldFrom <= :day "
                                + "and (h.heldUntil is null or h.heldUntil >= :day) order by h.id",
                        Hold.class)
                .setParameter("record", record)
                .setParameter("user", record.getUserKey().orElse(""))
                .setParameter("day", on)
                .getResultList();
    }

    private static boolean isOf(StudentRecord record, Account account) {
        return record.getUserKey()
                .filter(Account.userKey(account.getUserId())::equals)
                .isPresent();
    }
}
