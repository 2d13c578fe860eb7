package org.madoguchi.admin.signins;

/** Why an administrator ends somebody's sign-in. Stored by name: a name stays. */
public enum EndingReason {

    /** The device is lost, or somebody else has it. */
    LOST,
    /** Somebody else may be signed in. */
    MISUSE,
    /** The person asks for it. */
    WISH,
    /** Anything else. */
    OTHER
}
