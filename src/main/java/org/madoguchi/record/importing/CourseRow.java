package org.madoguchi.record.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.record.CourseData;
import org.madoguchi.record.importing.ImportFinding.Difference;

/** A line of a transcript as a row of a file has it, in the order of {@link Columns#COURSES}. */
final class CourseRow {

    /** So many lines of a student are told; the rest is like them. */
    private static final int TOLD = 5;

    private CourseRow() {}

    static CourseData data(List<String> cells) {
        var at = cells.iterator();
        at.next();
        return new CourseData(
                Integer.parseInt(at.next()),
                orNull(at.next()),
                orNull(at.next()),
                orNull(at.next()),
                at.next(),
                orNull(at.next()),
                new BigDecimal(at.next()),
                orNull(at.next()),
                text(at.next()).map(BigDecimal::new),
                orNull(at.next()),
                orNull(at.next()),
                text(at.next()).map(LocalDate::parse));
    }

    /** The cells, but for the student's number. */
    static List<String> cells(CourseData data) {
        return Stream.of(
                        Optional.of(data.year()),
                        Optional.ofNullable(data.term()),
                        Optional.ofNullable(data.termEnglish()),
                        Optional.ofNullable(data.code()),
                        Optional.of(data.name()),
                        Optional.ofNullable(data.nameEnglish()),
                        Optional.of(Cells.plain(data.credits().toPlainString())),
                        Optional.ofNullable(data.grade()),
                        data.gradePoint().map(point -> Cells.plain(point.toPlainString())),
                        Optional.ofNullable(data.category()),
                        Optional.ofNullable(data.categoryEnglish()),
                        data.publishedOn())
                .map(value -> value.map(Object::toString).orElse(""))
                .toList();
    }

    /** A student's lines as rows have them. */
    static List<CourseData> courses(List<ImportFile.Row> rows) {
        return rows.stream().map(row -> canonical(data(row.cells()))).toList();
    }

    /** Numbers are the same whatever their decimals: databases give them back with as many as the column has. */
    static CourseData canonical(CourseData data) {
        var cells = new ArrayList<>(cells(data));
        cells.add(0, "");
        return data(cells);
    }

    /** The lines that would be others, by the names of their courses; of many only some. */
    static List<Difference> differences(List<CourseData> before, List<CourseData> after) {
        var old = byCourse(before);
        var next = byCourse(after);
        var courses = new TreeSet<>(old.keySet());
        courses.addAll(next.keySet());
        var differences = new ArrayList<Difference>();
        for (var course : courses) {
            var was = old.getOrDefault(course, "");
            var is = next.getOrDefault(course, "");
            if (!was.equals(is) && differences.size() < TOLD) {
                differences.add(new Difference(course, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> byCourse(List<CourseData> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> line.year() + " " + line.name(),
                        line -> cells(line).subList(6, 9).stream()
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(" ")),
                        (one, other) -> one + " / " + other,
                        LinkedHashMap::new));
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static String orNull(String cell) {
        return text(cell).orElse(null);
    }
}
