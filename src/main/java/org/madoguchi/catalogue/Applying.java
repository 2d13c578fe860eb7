package org.madoguchi.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.record.StudentRecord;

/**
 * What rules ask about a student.
 *
 * @param day in the university's zone
 * @param held whether something holds the student back
 * @param hasGrades whether one may be told
 * @param nextGrades when the next ones may be
 */
record Applying(StudentRecord record, LocalDate day, boolean held, boolean hasGrades, Optional<LocalDate> nextGrades) {}
