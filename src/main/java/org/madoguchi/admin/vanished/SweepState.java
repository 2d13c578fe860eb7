package org.madoguchi.admin.vanished;

/** How far a sweep has come. Stored by name: a name stays. */
public enum SweepState {

    /** All accounts are looked at; nothing is marked yet. */
    LOOKING,
    /** What was found is being put into effect. */
    ACTING,
    /** All is in effect. */
    DONE,
    /** Far too many would vanish: nothing is in effect, an administrator is asked. */
    STOPPED,
    /** An administrator says that they are gone: the next sweep may go so far. */
    ALLOWED,
    /** An administrator says that they are not gone. */
    DENIED,
    /** The directory did not answer, or it took too long: nothing is in effect. */
    FAILED;

    /** Whether it goes on by itself. */
    public boolean isUnderWay() {
        return this == LOOKING || this == ACTING;
    }
}
