package org.madoguchi.audit;

/** How a row of the trail stands to the chain. */
public enum SealState {

    /** It has its place. */
    SEALED,
    /** It is new, and gets its place within seconds. */
    AWAITED,
    /** It has none and gets none: it did not come through the service, or something was taken away from it. */
    MISSING
}
