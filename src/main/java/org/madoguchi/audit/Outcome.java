package org.madoguchi.audit;

/** How an act ended. */
public enum Outcome {

    /** It was done. */
    SUCCESS,
    /** A rule forbade it: a wrong password, a missing right, a spent link. */
    REFUSED,
    /** It was allowed and did not work: a part that is down, mail given up. */
    FAILED
}
