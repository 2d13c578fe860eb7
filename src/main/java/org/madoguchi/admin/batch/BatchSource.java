package org.madoguchi.admin.batch;

/** How students were chosen. Stored by name: a name stays for ever. */
public enum BatchSource {
    /** A CSV file of student numbers. */
    FILE,
    /** A search in the records. */
    SEARCH
}
