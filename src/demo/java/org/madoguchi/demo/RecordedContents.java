package org.madoguchi.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/** What papers say of the sample people: the fields of the specimen, each as the academic system has it. */
final class RecordedContents {

    private static final String RECORD = "select * from student_record where student_number = ?";
    private static final String COURSES = "select c.* from record_course c join student_record r on r.id = c.record_id"
            + " where r.student_number = ? and c.published_on <= ? order by c.position";

    /** The column of each field; those that are there in two languages end with the language. */
    private static final Map<Field, String> COLUMNS = Map.ofEntries(
            Map.entry(Field.STUDENT_NUMBER, "student_number"),
            Map.entry(Field.NAME_ROMAN, "name_roman"),
            Map.entry(Field.BIRTH_DATE, "birth_date"),
            Map.entry(Field.FACULTY, "faculty_"),
            Map.entry(Field.DEPARTMENT, "department_"),
            Map.entry(Field.COURSE, "course_"),
            Map.entry(Field.SCHOOL_YEAR, "school_year"),
            Map.entry(Field.ENROLLED_ON, "enrolled_on"),
            Map.entry(Field.EXPECTED_ON, "expected_on"));

    private final Connection connection;

    RecordedContents(Connection connection) {
        this.connection = connection;
    }

    /** @param on the day of the paper: grades that were published later are not in it */
    Content find(String template, Language language, String student, LocalDate on) throws SQLException {
        var values = new EnumMap<Field, String>(Field.class);
        try (var statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, student);
            try (var found = statement.executeQuery()) {
                found.next();
                for (var field : SampleContents.find(template, language)
                        .orElseThrow()
                        .values()
                        .keySet()) {
                    value(found, field, language).ifPresent(value -> values.put(field, value));
                }
            }
        }
        if (!template.equals("transcript")) {
            return new Content(template, language, values, List.of());
        }
        var courses = courses(student, language, on);
        values.put(
                Field.CREDITS_TOTAL,
                sum(courses.stream().map(Course::credits).toList())
                        .stripTrailingZeros()
                        .toPlainString());
        values.put(Field.GPA, average(courses).toPlainString());
        return new Content(template, language, values, courses);
    }

    private static Optional<String> value(ResultSet found, Field field, Language language) throws SQLException {
        if (field == Field.NAME) {
            return Optional.of(found.getString(language == Language.JA ? "name_ja" : "name_roman"));
        }
        var column = COLUMNS.get(field);
        return column == null
                ? Optional.empty()
                : Optional.ofNullable(found.getString(column.endsWith("_") ? column + language.suffix() : column));
    }

    private List<Course> courses(String student, Language language, LocalDate on) throws SQLException {
        var courses = new ArrayList<Course>();
        var suffix = "_" + language.suffix();
        try (var statement = connection.prepareStatement(COURSES)) {
            statement.setString(1, student);
            statement.setDate(2, Date.valueOf(on));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    courses.add(new Course(
                            found.getInt("academic_year"),
                            found.getString("term" + suffix),
                            found.getString("code"),
                            found.getString("name" + suffix),
                            found.getBigDecimal("credits"),
                            found.getString("grade"),
                            Optional.of(found.getBigDecimal("grade_point")),
                            found.getString("category" + suffix)));
                }
            }
        }
        return courses;
    }

    private static BigDecimal average(List<Course> courses) {
        var points = courses.stream()
                .map(course -> course.gradePoint().orElseThrow().multiply(course.credits()))
                .toList();
        return sum(points).divide(sum(courses.stream().map(Course::credits).toList()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
