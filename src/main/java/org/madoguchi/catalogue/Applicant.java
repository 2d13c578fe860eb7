package org.madoguchi.catalogue;

import org.madoguchi.record.RecordStatus;

/** The classes of applicants, by which fees differ. */
public enum Applicant {
    /** 在学生: enrolled, also on leave. */
    STUDENT,
    /** 卒業生等: whose studies are over, in whatever way. */
    FORMER;

    /** The class of somebody who stands like that. */
    public static Applicant of(RecordStatus status) {
        return status.isCurrent() ? STUDENT : FORMER;
    }
}
