package org.madoguchi.signin;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What staff are, by group of the directory; the names are those of the container's roles. */
public enum StaffRole {

    /** 窓口担当: finds and helps students. */
    CLERK,
    /** システム管理者: approves, and runs the service. */
    ADMIN,
    /** 監査担当: reads the trail, and sees no address. */
    AUDITOR;

    /** Those of staff among these roles, in their order. */
    public static Set<StaffRole> among(Set<String> roles) {
        return Arrays.stream(values())
                .filter(role -> roles.contains(role.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
