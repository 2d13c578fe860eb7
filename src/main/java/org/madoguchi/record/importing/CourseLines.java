package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.StudentRecord;

/**
 * Writes the lines of transcripts, many by one statement: a statement for each would take the better part of an hour
 * for the grades of a university. Joins the transaction of the service that calls.
 */
@ApplicationScoped
class CourseLines {

    /** Of one statement. */
    private static final int AT_ONCE = 100;

    private static final String COLUMNS =
            "record_id, position, academic_year, term_ja, term_en, code, name_ja, name_en,"
                    + " credits, grade, grade_point, category_ja, category_en, published_on";

    @PersistenceContext
    private EntityManager entityManager;

    /** These students' lines are these, and no others any more. */
    void replace(Map<StudentRecord, List<CourseData>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        entityManager
                .createQuery("delete from RecordCourse c where c.key.record in :records")
                .setParameter(
                        "records",
                        lines.keySet().stream().map(StudentRecord::getId).toList())
                .executeUpdate();
        var rows = new ArrayList<List<Object>>();
        lines.forEach((record, courses) -> {
            for (var index = 0; index < courses.size(); index++) {
                rows.add(row(record.getId(), index + 1, courses.get(index)));
            }
        });
        for (var first = 0; first < rows.size(); first += AT_ONCE) {
            insert(rows.subList(first, Math.min(rows.size(), first + AT_ONCE)));
        }
    }

    private static List<Object> row(Long record, int position, CourseData data) {
        return Arrays.asList(
                record,
                position,
                data.year(),
                data.term(),
                data.termEnglish(),
                data.code(),
                data.name(),
                data.nameEnglish(),
                data.credits(),
                data.grade(),
                data.gradePoint().orElse(null),
                data.category(),
                data.categoryEnglish(),
                data.publishedOn().orElse(null));
    }

    private void insert(List<List<Object>> rows) {
        var parameters = new ArrayList<>();
        var values = rows.stream().map(row -> values(row, parameters)).collect(Collectors.joining(", "));
        var statement = entityManager.createNativeQuery("INSERT INTO record_course (" + COLUMNS + ") VALUES " + values);
        for (var index = 0; index < parameters.size(); index++) {
            statement.setParameter(index + 1, parameters.get(index));
        }
        statement.executeUpdate();
    }

    /** A parameter without a value would be one of some type, which is not each column's. */
    private static String values(List<Object> row, List<Object> parameters) {
        return row.stream()
                .map(value -> {
                    if (value == null) {
                        return "NULL";
                    }
                    parameters.add(value);
                    return "?" + parameters.size();
                })
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
