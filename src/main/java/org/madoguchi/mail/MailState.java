package org.madoguchi.mail;

/** Where a mail stands; the way from one state to the next is drawn in the description of this package. */
public enum MailState {

    /** Waits for its next attempt, or is under way. */
    QUEUED,
    /** The mail server has taken it over. */
    SENT,
    /** The mail server had taken it over, and it came back: the last reply says why. */
    RETURNED,
    /** Will not be tried again; the last reply says why. */
    GIVEN_UP;

    /** Whether it has ended without having arrived. */
    public boolean isInVain() {
        return this == RETURNED || this == GIVEN_UP;
    }
}
