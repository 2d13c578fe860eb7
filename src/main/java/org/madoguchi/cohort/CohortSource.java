package org.madoguchi.cohort;

/** How people were chosen. Stored by name: a name stays for ever. */
public enum CohortSource {
    /** A CSV file of user IDs. */
    FILE,
    /** A filter of the directory. */
    FILTER,
    /** A search at the desk. */
    SEARCH,
    /** Those for whom something was done that is to be undone. */
    UNDO
}
