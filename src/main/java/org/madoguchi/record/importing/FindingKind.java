package org.madoguchi.record.importing;

/** What an import has found. */
public enum FindingKind {
    /** Has to be mended in the file. */
    FAULT,
    /** Can be imported, and brings trouble later. */
    WARNING,
    /** A student who was not known. */
    ADDED,
    /** Something else than before. */
    CHANGED
}
