package org.madoguchi.admin.find;

/** What a student's case waits for. */
public enum Waiting {

    /** What staff have asked for, for a second person or for its time. */
    REQUEST("warn"),
    /** Somebody refused the last mail. */
    MAIL_REFUSED("bad"),
    /** A first address, for its proof. */
    REGISTRATION("warn"),
    /** The same, but the link has expired. */
    REGISTRATION_EXPIRED("warn"),
    /** Another address, for its proof. */
    CHANGE("warn"),
    /** The same, but the link has expired. */
    CHANGE_EXPIRED("idle");

    private final String tone;

    Waiting(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
