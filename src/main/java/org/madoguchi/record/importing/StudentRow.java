package org.madoguchi.record.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.paper.Language;
import org.madoguchi.record.Degree;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentData;
import org.madoguchi.record.importing.ImportFinding.Difference;

/** A student as a row of a file has it, in the order of {@link Columns#STUDENTS}. */
final class StudentRow {

    private StudentRow() {}

    static StudentData data(List<String> cells) {
        var at = cells.iterator();
        return new StudentData(
                at.next(),
                text(at.next()),
                new RecordName(at.next(), orNull(at.next()), orNull(at.next()), orNull(at.next())),
                LocalDate.parse(at.next()),
                RecordStatus.valueOf(at.next()),
                new School(
                        at.next(),
                        orNull(at.next()),
                        orNull(at.next()),
                        orNull(at.next()),
                        orNull(at.next()),
                        orNull(at.next())),
                number(at.next()),
                LocalDate.parse(at.next()),
                text(at.next()).map(LocalDate::parse),
                text(at.next()).map(LocalDate::parse),
                new Degree(orNull(at.next()), orNull(at.next()), orNull(at.next())));
    }

    static List<String> cells(StudentData data) {
        var name = data.name();
        var school = data.school();
        var degree = data.degree();
        return Stream.of(
                        Optional.of(data.studentNumber()),
                        data.userId(),
                        Optional.of(name.getJapanese()),
                        name.getKana(),
                        name.getRoman(),
                        name.getFormer(),
                        Optional.of(data.birthDate()),
                        Optional.of(data.status()),
                        school.getFaculty(Language.JA),
                        school.getFaculty(Language.EN),
                        school.getDepartment(Language.JA),
                        school.getDepartment(Language.EN),
                        school.getCourse(Language.JA),
                        school.getCourse(Language.EN),
                        data.schoolYear().isPresent()
                                ? Optional.of(data.schoolYear().getAsInt())
                                : Optional.empty(),
                        Optional.of(data.enrolledOn()),
                        data.expectedOn(),
                        data.leftOn(),
                        degree.getTitle(Language.JA),
                        degree.getTitle(Language.EN),
                        degree.getNumber())
                .map(value -> value.map(Object::toString).orElse(""))
                .toList();
    }

    /** What a row would change. User IDs are the same whatever their case. */
    static List<Difference> differences(StudentData before, StudentData after) {
        var old = cells(before);
        var next = cells(after);
        return IntStream.range(0, old.size())
                .filter(index -> index == 1
                        ? !old.get(index).equalsIgnoreCase(next.get(index))
                        : !old.get(index).equals(next.get(index)))
                .mapToObj(index -> new Difference(Columns.STUDENTS.get(index).key(), old.get(index), next.get(index)))
                .toList();
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static String orNull(String cell) {
        return text(cell).orElse(null);
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
