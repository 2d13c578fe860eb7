package org.madoguchi.admin.batch;

/** What has become of one of many students. Stored by name: a name stays for ever. */
public enum BatchRowState {
    /** Not looked at so far. */
    UNCHECKED("idle"),
    /** It can be issued. */
    READY("idle"),
    ISSUED("good"),
    /** Nobody has this student number. */
    UNKNOWN("warn"),
    /** Stands in a row above, too. */
    DOUBLED("warn"),
    /** The student is who asked or approved: nobody acts for oneself. */
    OWN("warn"),
    /** Something holds the student back. */
    HELD("warn"),
    /** A rule of the type says no. */
    NOT_ELIGIBLE("warn"),
    /** What it would say cannot be printed. */
    UNPRINTABLE("bad"),
    /** Another batch has issued the same lately. */
    ALREADY("warn"),
    /** It was to be issued, and a fault kept it from that. */
    FAILED("bad"),
    REVOKED("idle"),
    /** All were revoked, but not this one: it had ended before, or a fault kept it from that until asked again. */
    KEPT("warn");

    private final String tone;

    BatchRowState(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
