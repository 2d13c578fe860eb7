package org.madoguchi.record.importing;

/** How far an import has come; the package says which way leads where. */
public enum ImportState {
    READING,
    FAULTY,
    DRY,
    WAITING,
    APPLYING,
    APPLIED,
    REFUSED,
    EXPIRED
}
