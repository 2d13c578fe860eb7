package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.paper.Language;

/** Where in the university somebody studies; in Japanese at least the faculty. */
@Embeddable
public class School {

    @Column(name = "faculty_ja")
    private String faculty;

    @Column(name = "faculty_en")
    private String facultyEnglish;

    @Column(name = "department_ja")
    private String department;

    @Column(name = "department_en")
    private String departmentEnglish;

    @Column(name = "course_ja")
    private String course;

    @Column(name = "course_en")
    private String courseEnglish;

    /** For the persistence provider. */
    protected School() {}

    /** What there is not is {@code null} in both languages; what has no English name yet, in English. */
    public School(
            String faculty,
            String facultyEnglish,
            String department,
            String departmentEnglish,
            String course,
            String courseEnglish) {
        this.faculty = Objects.requireNonNull(faculty);
        this.facultyEnglish = facultyEnglish;
        this.department = department;
        this.departmentEnglish = departmentEnglish;
        this.course = course;
        this.courseEnglish = courseEnglish;
    }

    /** 学部・研究科. */
    public Optional<String> getFaculty(Language language) {
        return in(language, faculty, facultyEnglish);
    }

    /** 学科・専攻. */
    public Optional<String> getDepartment(Language language) {
        return in(language, department, departmentEnglish);
    }

    /** 課程. */
    public Optional<String> getCourse(Language language) {
        return in(language, course, courseEnglish);
    }

    /** Whether whatever it has, it has in this language too. */
    public boolean isKnownIn(Language language) {
        return language == Language.JA
                || facultyEnglish != null
                        && (department == null || departmentEnglish != null)
                        && (course == null || courseEnglish != null);
    }

    static Optional<String> in(Language language, String japanese, String english) {
        return Optional.ofNullable(language == Language.JA ? japanese : english);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof School that
                && faculty.equals(that.faculty)
                && Objects.equals(facultyEnglish, that.facultyEnglish)
                && Objects.equals(department, that.department)
                && Objects.equals(departmentEnglish, that.departmentEnglish)
                && Objects.equals(course, that.course)
                && Objects.equals(courseEnglish, that.courseEnglish);
    }

    @Override
    public int hashCode() {
        return Objects.hash(faculty, facultyEnglish, department, departmentEnglish, course, courseEnglish);
    }
}
