package org.madoguchi.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.paper.Course;

class CourseGroupTest {

    @Test
    void coursesStandUnderTheLineUnderWhichThePaperHasThem() {
        assertEquals(List.of(), told());
        assertEquals(List.of(": 0 1"), told("", ""));
        assertEquals(List.of(": 0", "専門科目: 1 2 3", "教養科目: 4", "専門科目: 5"), told("", "専門科目", "", "専門科目", "教養科目", "専門科目"));
    }

    private static List<String> told(String... categories) {
        var courses = IntStream.range(0, categories.length)
                .mapToObj(at ->
                        new Course(2026, "前期", "", "" + at, BigDecimal.ONE, "優", Optional.empty(), categories[at]))
                .toList();
        return CourseGroup.of(courses).stream()
                .map(group -> group.category() + ": "
                        + String.join(
                                " ", group.courses().stream().map(Course::name).toList()))
                .toList();
    }
}
