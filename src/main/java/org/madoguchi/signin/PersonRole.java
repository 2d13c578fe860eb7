package org.madoguchi.signin;

import java.util.Set;

/** What anybody is who has signed in, beside staff's roles; the names are those of the container's roles. */
public enum PersonRole {

    /** The set-up is finished: the pages of students open. */
    STUDENT,
    /** It is not: the pages of the set-up open, and nothing else. */
    REGISTRANT;

    /** The name of {@link #REGISTRANT}, for annotations. */
    public static final String REGISTRANT_NAME = "REGISTRANT";

    /** The roles of somebody who has no other. */
    public Set<String> alone() {
        return Set.of(name());
    }

    /** Whether it is one of these. */
    public boolean isAmong(Set<String> roles) {
        return roles.contains(name());
    }
}
