package org.madoguchi.record;

/** Why somebody gets no certificate for now; for staff alone. */
public enum HoldKind {
    /** 学費未納. */
    FEES,
    /** 図書延滞. */
    LIBRARY,
    /** 処分. */
    DISCIPLINE,
    /** 書類の不備. */
    PAPERS,
    OTHER
}
