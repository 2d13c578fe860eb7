package org.madoguchi.application;

/** By what a person was recognised at the counter. Stored by name. */
public enum DocumentSeen {
    STUDENT_CARD,
    DRIVING_LICENCE,
    MY_NUMBER_CARD,
    PASSPORT,
    RESIDENCE_CARD,
    OTHER
}
