package org.madoguchi.audit;

import java.util.Arrays;
import java.util.List;

/** How an act ended. */
public enum Outcome {

    /** It was done. */
    SUCCESS,
    /** A rule forbade it: a wrong password, a missing right, a spent link. */
    REFUSED,
    /** It was allowed and did not work: a part that is down, mail given up. */
    FAILED,
    /** Never stored: stands for a word that this version does not know. */
    UNKNOWN;

    /** Those that are stored. */
    public static List<Outcome> known() {
        return Arrays.stream(values()).filter(outcome -> outcome != UNKNOWN).toList();
    }
}
