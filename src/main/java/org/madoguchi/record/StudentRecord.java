package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.madoguchi.account.Account;
import org.madoguchi.paper.Language;

/**
 * A student under one student number, as the academic system last said. An account may have several: who studied here
 * before has another number from then. Belongs to an account by the user ID, which may come later than the record.
 */
@Entity
@Table(name = "student_record")
public class StudentRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "student_record_seq")
    @SequenceGenerator(name = "student_record_seq", sequenceName = "student_record_seq", allocationSize = 50)
    private Long id;

    @Column(name = "user_key")
    private String userKey;

    @Column(name = "student_number")
    private String studentNumber;

    @Embedded
    private RecordName name;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    @Embedded
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "study_level")
    private Level level;

    @Column(name = "school_year")
    private Integer schoolYear;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Embedded
    private Degree degree = Degree.NONE;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    protected StudentRecord() {}

    /** One that the academic system has for the first time. */
    public StudentRecord(StudentData data, Instant now) {
        studentNumber = data.studentNumber();
        take(data, now);
    }

    /**
     * The academic system says something else than before.
     *
     * @throws IllegalArgumentException for another's student number
     */
    public final void take(StudentData data, Instant now) {
        if (!data.studentNumber().equals(studentNumber)) {
            throw new IllegalArgumentException("The record has another student number");
        }
        userKey = data.userId().map(Account::userKey).orElse(null);
        name = data.name();
        birthDate = data.birthDate();
        status = data.status();
        school = data.school();
        level = Level.of(school.getCourse(Language.JA).orElse(""));
        schoolYear = data.schoolYear().isPresent() ? data.schoolYear().getAsInt() : null;
        enrolledOn = data.enrolledOn();
        expectedOn = data.expectedOn().orElse(null);
        leftOn = data.leftOn().orElse(null);
        degree = data.degree();
        importedAt = now;
    }

    /** Forgets who it was; the next import of the academic system knows it as somebody new. */
    void erase(String pseudonym) {
        userKey = null;
        studentNumber = pseudonym + "-" + id;
        name = new RecordName("", null, null, null);
        birthDate = LocalDate.EPOCH;
        school = new School("", null, null, null, null, null);
        degree = Degree.NONE;
        schoolYear = null;
    }

    /** As {@link #take} would have it. */
    public StudentData data() {
        return new StudentData(
                studentNumber,
                getUserKey(),
                name,
                birthDate,
                status,
                school,
                getSchoolYear(),
                enrolledOn,
                getExpectedOn(),
                getLeftOn(),
                getDegree());
    }

    /**
     * How the person stands on a day. What ends the studies is often known before: until that day they go on.
     *
     * @param day in the university's zone
     */
    public RecordStatus statusOn(LocalDate day) {
        return !status.isCurrent() && day.isBefore(leftOn) ? RecordStatus.ENROLLED : status;
    }

    /** The name that papers of a day say in this language: of studies that are over, that of their time. */
    public Optional<String> nameOn(LocalDate day, Language language) {
        if (language == Language.EN) {
            return name.getRoman();
        }
        return Optional.of(
                statusOn(day).isCurrent()
                        ? name.getJapanese()
                        : name.getFormer().orElse(name.getJapanese()));
    }

    public Long getId() {
        return id;
    }

    /** That of the account, as user IDs are compared. */
    public Optional<String> getUserKey() {
        return Optional.ofNullable(userKey);
    }

    /** 学籍番号. */
    public String getStudentNumber() {
        return studentNumber;
    }

    public RecordName getName() {
        return name;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public School getSchool() {
        return school;
    }

    public Level getLevel() {
        return level;
    }

    /** 年次, from 1 on. */
    public OptionalInt getSchoolYear() {
        return schoolYear == null ? OptionalInt.empty() : OptionalInt.of(schoolYear);
    }

    public LocalDate getEnrolledOn() {
        return enrolledOn;
    }

    /** When graduation or completion is expected. */
    public Optional<LocalDate> getExpectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    /** The first day on which the studies are over. */
    public Optional<LocalDate> getLeftOn() {
        return Optional.ofNullable(leftOn);
    }

    /** Providers read an embeddable as null when all of it is. */
    public Degree getDegree() {
        return degree == null ? Degree.NONE : degree;
    }

    /** When the academic system last said something else. */
    public Instant getImportedAt() {
        return importedAt;
    }
}
