package org.madoguchi.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the academic system says of a student under one student number.
 *
 * @param userId of the directory, whatever the case; empty for whoever has none
 * @param leftOn the day from which a status holds that ends the studies
 */
public record StudentData(
        String studentNumber,
        Optional<String> userId,
        RecordName name,
        LocalDate birthDate,
        RecordStatus status,
        School school,
        OptionalInt schoolYear,
        LocalDate enrolledOn,
        Optional<LocalDate> expectedOn,
        Optional<LocalDate> leftOn,
        Degree degree) {

    /** @throws IllegalArgumentException when the studies are over and nobody knows since when */
    public StudentData {
        Objects.requireNonNull(studentNumber);
        Objects.requireNonNull(birthDate);
        Objects.requireNonNull(enrolledOn);
        if (!status.isCurrent() && leftOn.isEmpty()) {
            throw new IllegalArgumentException(status + " since when?");
        }
    }
}
