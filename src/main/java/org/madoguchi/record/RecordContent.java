package org.madoguchi.record;

import static java.math.RoundingMode.HALF_UP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/**
 * What a paper says of a student: today's data, and of the grades only what is published. Nothing stands in it that the
 * type does not certify, since machines read it whole.
 */
@ApplicationScoped
public class RecordContent {

    private static final int GPA_DIGITS = 2;

    @Inject
    private StudentRecords records;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /**
     * The content for {@link org.madoguchi.certificate.IssueOrder}.
     *
     * @throws IllegalStateException in a language that is not among {@link #languages}
     */
    public Content content(StudentRecord record, CertificateType type, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var values = new EnumMap<Field, String>(Field.class);
        putPerson(record, today, language, values);
        putStudies(record, type, today, language, values);
        if (type != CertificateType.TRANSCRIPT) {
            return new Content(template(record, type), language, values, List.of());
        }
        var courses = records.courses(record, today);
        putSums(courses, values);
        return new Content(
                template(record, type),
                language,
                values,
                courses.stream()
                        .filter(RecordCourse::isEarned)
                        .map(course -> course.on(language))
                        .toList());
    }

    /**
     * The languages in which the academic system has all that the type says of this student.
     *
     * @param courses the lines of the transcript that may be told today
     */
    public Set<Language> languages(StudentRecord record, CertificateType type, List<RecordCourse> courses) {
        return Stream.of(Language.values())
                .filter(language -> isKnownIn(language, record, type, courses))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isKnownIn(
            Language language, StudentRecord record, CertificateType type, List<RecordCourse> courses) {
        if (language == Language.JA) {
            return true;
        }
        var degree = record.getDegree();
        return record.getName().getRoman().isPresent()
                && record.getSchool().isKnownIn(language)
                && (!saysDegree(type)
                        || !degree.isKnown()
                        || degree.getTitle(language).isPresent())
                && (type != CertificateType.TRANSCRIPT
                        || courses.stream().allMatch(course -> course.isKnownIn(language)));
    }

    private static void putPerson(StudentRecord record, LocalDate today, Language language, Map<Field, String> values) {
        values.put(Field.STUDENT_NUMBER, record.getStudentNumber());
        values.put(
                Field.NAME,
                record.nameOn(today, language).orElseThrow(() -> new IllegalStateException("No name in " + language)));
        put(Field.NAME_ROMAN, record.getName().getRoman(), values);
        values.put(Field.BIRTH_DATE, record.getBirthDate().toString());
    }

    static void putStudies(
            StudentRecord record, CertificateType type, LocalDate today, Language language, Map<Field, String> values) {
        put(Field.FACULTY, record.getSchool().getFaculty(language), values);
        put(Field.DEPARTMENT, record.getSchool().getDepartment(language), values);
        put(Field.COURSE, record.getSchool().getCourse(language), values);
        values.put(Field.ENROLLED_ON, record.getEnrolledOn().toString());
        var status = record.statusOn(today);
        if (status.isCurrent()) {
            record.getSchoolYear().ifPresent(year -> values.put(Field.SCHOOL_YEAR, Integer.toString(year)));
        } else {
            endOfStudies(status, type)
                    .ifPresent(field -> put(field, record.getLeftOn().map(LocalDate::toString), values));
        }
        if (type == CertificateType.EXPECTED_GRADUATION) {
            put(Field.EXPECTED_ON, record.getExpectedOn().map(LocalDate::toString), values);
        }
        if (saysDegree(type)) {
            put(Field.DEGREE, record.getDegree().getTitle(language), values);
            put(Field.DEGREE_NUMBER, record.getDegree().getNumber(), values);
        }
    }

    /** What the day is called on which they ended: to nobody who has left is it that of a graduation. */
    private static Optional<Field> endOfStudies(RecordStatus status, CertificateType type) {
        if (status.isThrough() || type == CertificateType.ENROLMENT_PERIOD) {
            return Optional.of(Field.LEFT_ON);
        }
        return type == CertificateType.TRANSCRIPT ? Optional.of(Field.WITHDRAWN_ON) : Optional.empty();
    }

    /** The mean is weighted by credits, over all courses that have a grade point, also those taken in vain. */
    private static void putSums(List<RecordCourse> courses, Map<Field, String> values) {
        var earned = sum(courses.stream().filter(RecordCourse::isEarned).map(RecordCourse::getCredits));
        values.put(Field.CREDITS_TOTAL, earned.stripTrailingZeros().toPlainString());
        var graded = courses.stream()
                .filter(course -> course.getGradePoint().isPresent())
                .toList();
        var weight = sum(graded.stream().map(RecordCourse::getCredits));
        if (weight.signum() > 0) {
            var points = sum(graded.stream()
                    .map(course -> course.getGradePoint().orElseThrow().multiply(course.getCredits())));
            values.put(Field.GPA, points.divide(weight, GPA_DIGITS, HALF_UP).toPlainString());
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean saysDegree(CertificateType type) {
        return type == CertificateType.GRADUATION || type == CertificateType.DEGREE;
    }

    /** The name of the template by which a type is drawn for this student. */
    public static String template(StudentRecord record, CertificateType type) {
        var templates = type.getTemplates();
        return templates.get(record.getLevel() == Level.GRADUATE ? templates.size() - 1 : 0);
    }

    private static void put(Field field, Optional<String> value, Map<Field, String> values) {
        value.ifPresent(text -> values.put(field, text));
    }
}
