package org.madoguchi.paper;

/** What a paper may say of a person, and nothing else. */
public enum Field {
    STUDENT_NUMBER(Kind.TEXT),
    /** As the register writes it, variation selectors included. */
    NAME(Kind.TEXT),
    NAME_ROMAN(Kind.TEXT),
    BIRTH_DATE(Kind.DATE),
    /** Faculty or graduate school. */
    FACULTY(Kind.TEXT),
    /** Department or major. */
    DEPARTMENT(Kind.TEXT),
    /** Programme, such as a doctor's. */
    COURSE(Kind.TEXT),
    SCHOOL_YEAR(Kind.NUMBER),
    ENROLLED_ON(Kind.DATE),
    /** When graduation or completion is expected. */
    EXPECTED_ON(Kind.DATE),
    /** The day of graduation, of completion, of the degree, or of leaving. */
    LEFT_ON(Kind.DATE),
    /** On a transcript, the day of leaving before the end of the studies. */
    WITHDRAWN_ON(Kind.DATE),
    DEGREE(Kind.TEXT),
    DEGREE_NUMBER(Kind.TEXT),
    GPA(Kind.NUMBER),
    CREDITS_TOTAL(Kind.NUMBER);

    /** How a value is written in a {@link Content}. */
    public enum Kind {
        /** In the paper's language, on one line. */
        TEXT,
        /** ISO 8601: {@code 2026-04-01}. */
        DATE,
        /** ASCII digits, with a point where needed: {@code 3.42}. */
        NUMBER
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
