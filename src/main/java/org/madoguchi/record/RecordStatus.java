package org.madoguchi.record;

/** How somebody stands to the university, under one student number. */
public enum RecordStatus {
    ENROLLED,
    /** 休学: enrolled, and not studying. */
    ON_LEAVE,
    /** 卒業: an undergraduate who is through. */
    GRADUATED,
    /** 修了: a graduate student who is through. */
    COMPLETED,
    /** 退学: has left. */
    WITHDRAWN,
    /** 除籍: was struck off. */
    REMOVED;

    /** Whether the studies go on. */
    public boolean isCurrent() {
        return this == ENROLLED || this == ON_LEAVE;
    }

    /** Whether they came to their end: only then is there a day of graduation or completion. */
    public boolean isThrough() {
        return this == GRADUATED || this == COMPLETED;
    }
}
