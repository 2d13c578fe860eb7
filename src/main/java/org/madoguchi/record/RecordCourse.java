package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Language;

/** A line of a transcript: a course with its grade. Replaced by the next import of grades, never changed. */
@Entity
@Table(name = "record_course")
public class RecordCourse {

    @EmbeddedId
    private Key key;

    @Column(name = "academic_year")
    private int year;

    @Column(name = "term_ja")
    private String term;

    @Column(name = "term_en")
    private String termEnglish;

    private String code;

    @Column(name = "name_ja")
    private String name;

    @Column(name = "name_en")
    private String nameEnglish;

    private BigDecimal credits;
    private String grade;

    @Column(name = "grade_point")
    private BigDecimal gradePoint;

    @Column(name = "category_ja")
    private String category;

    @Column(name = "category_en")
    private String categoryEnglish;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** For the persistence provider. */
    protected RecordCourse() {}

    /** @param place among the lines, the first is 1 */
    public RecordCourse(StudentRecord record, int place, CourseData data) {
        key = new Key();
        key.record = record.getId();
        key.place = place;
        year = data.year();
        term = data.term();
        termEnglish = data.termEnglish();
        code = data.code();
        name = data.name();
        nameEnglish = data.nameEnglish();
        credits = data.credits();
        grade = data.grade();
        gradePoint = data.gradePoint().orElse(null);
        category = data.category();
        categoryEnglish = data.categoryEnglish();
        publishedOn = data.publishedOn().orElse(null);
    }

    /** What it says. */
    public CourseData data() {
        return new CourseData(
                year,
                term,
                termEnglish,
                code,
                name,
                nameEnglish,
                credits,
                grade,
                Optional.ofNullable(gradePoint),
                category,
                categoryEnglish,
                Optional.ofNullable(publishedOn));
    }

    /** Whose line it is, and the how manyth. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "record_id")
        private long record;

        @Column(name = "position")
        private int place;

        /** For the persistence provider. */
        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && record == that.record && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(record, place);
        }
    }

    /** Whether its credits count: a course with the grade point 0 was taken in vain. */
    public boolean isEarned() {
        return gradePoint == null || gradePoint.signum() > 0;
    }

    /** Whether its name is known in this language. */
    public boolean isKnownIn(Language language) {
        return language == Language.JA || nameEnglish != null;
    }

    /** As a transcript says it. @throws IllegalStateException when it is not {@link #isKnownIn} */
    public Course on(Language language) {
        var title = School.in(language, name, nameEnglish).orElseThrow(() -> new IllegalStateException("No name"));
        return new Course(
                year,
                School.in(language, term, termEnglish).orElse(""),
                code == null ? "" : code,
                title,
                credits,
                grade == null ? "" : grade,
                Optional.ofNullable(gradePoint),
                School.in(language, category, categoryEnglish).orElse(""));
    }

    /** Key of the record that it belongs to. */
    public long getRecordId() {
        return key.record;
    }

    public BigDecimal getCredits() {
        return credits;
    }

    public Optional<BigDecimal> getGradePoint() {
        return Optional.ofNullable(gradePoint);
    }

    /** From which day on it may be told; empty when it always may. */
    public Optional<LocalDate> getPublishedOn() {
        return Optional.ofNullable(publishedOn);
    }
}
