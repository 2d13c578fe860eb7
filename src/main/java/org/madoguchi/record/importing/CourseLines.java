package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.StudentRecord;

/** Writes the lines of transcripts; joins the transaction of the service that calls. */
@ApplicationScoped
class CourseLines {

    private static final String COLUMNS =
            "record_id, position, academic_year, term_ja, term_en, code, name_ja, name_en,"
                    + " credits, grade, grade_point, category_ja, category_en, published_on";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ManyRows many;

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
        many.insert("record_course (" + COLUMNS + ")", rows);
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
}
