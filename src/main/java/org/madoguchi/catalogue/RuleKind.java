package org.madoguchi.catalogue;

/** The rules that a type may have; what each value means stands beside it. */
public enum RuleKind {
    /** Nothing holds the student back; without value. */
    NO_HOLD,
    /** The status is one of these names of {@link org.madoguchi.record.RecordStatus}, separated by commas. */
    STATUS_IN,
    /** In this year of study or a later one: a number. */
    YEAR_FROM,
    /**
     * Graduation is expected, and less than so many months away: a number. Counted from the first of a month, so that
     * twelve months before a day in March are the whole academic year.
     */
    EXPECTED_WITHIN,
    /** At least one grade may be told; without value. */
    GRADES_PUBLISHED,
    /** The studies were over at most so many years ago, or are not: a number. */
    LEFT_WITHIN,
    /** There is a degree; without value. */
    DEGREE_KNOWN
}
