package org.madoguchi.admin.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.record.RecordStatus;

/**
 * Which students of the records are looked for.
 *
 * @param faculty its Japanese name
 * @param year of study
 * @param leftFrom the first day on which they may have graduated, completed or left
 * @param leftUntil the last one
 */
record BatchSearch(
        Optional<String> faculty,
        Optional<RecordStatus> status,
        OptionalInt year,
        Optional<LocalDate> leftFrom,
        Optional<LocalDate> leftUntil) {

    /** A condition on {@code StudentRecord r}, and the value of its parameter. */
    record Condition(String text, String name, Object value) {}

    /** Whether nothing narrows it down. */
    boolean isEmpty() {
        return conditions().isEmpty();
    }

    List<Condition> conditions() {
        var all = new ArrayList<Condition>();
        Stream.of(
                        faculty.map(one -> new Condition("r.school.faculty = :faculty", "faculty", one)),
                        status.map(one -> new Condition("r.status = :status", "status", one)),
                        leftFrom.map(one -> new Condition("r.leftOn >= :leftFrom", "leftFrom", one)),
                        leftUntil.map(one -> new Condition("r.leftOn <= :leftUntil", "leftUntil", one)))
                .flatMap(Optional::stream)
                .forEach(all::add);
        year.ifPresent(one -> all.add(new Condition("r.schoolYear = :year", "year", one)));
        return all;
    }

    /** What the conditions compare with, by the names of their parameters. */
    Map<String, Object> values() {
        return conditions().stream().collect(Collectors.toMap(Condition::name, Condition::value));
    }
}
