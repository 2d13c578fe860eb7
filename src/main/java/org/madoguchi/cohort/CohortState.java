package org.madoguchi.cohort;

/** How far a cohort has come; the package says which way leads where. Stored by name: a name stays for ever. */
public enum CohortState {
    READING,
    CHECKING,
    DRY,
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    STOPPED,
    REFUSED,
    EXPIRED
}
