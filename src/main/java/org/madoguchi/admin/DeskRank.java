package org.madoguchi.admin;

import java.util.Set;
import org.madoguchi.signin.StaffRole;

/** How high somebody stands at the desk, the lowest first: nobody alone acts about somebody higher. */
public enum DeskRank {

    /** Not staff. */
    STUDENT,
    CLERK,
    AUDITOR,
    ADMIN;

    /** Of somebody with these roles: that of the highest. */
    public static DeskRank of(Set<StaffRole> roles) {
        if (roles.contains(StaffRole.ADMIN)) {
            return ADMIN;
        }
        if (roles.contains(StaffRole.AUDITOR)) {
            return AUDITOR;
        }
        return roles.contains(StaffRole.CLERK) ? CLERK : STUDENT;
    }

    /** Whether somebody who stands here acts alone about somebody who stands there. */
    public boolean reaches(DeskRank other) {
        return compareTo(other) >= 0;
    }
}
