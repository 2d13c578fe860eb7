package org.madoguchi.admin.batch;

/** How far a batch has come; the package says which way leads where. Stored by name: a name stays for ever. */
public enum BatchState {
    CHECKING("idle"),
    DRY("idle"),
    WAITING("warn"),
    ISSUING("idle"),
    DONE("good"),
    STOPPED("warn"),
    REVOKING("warn"),
    REVOKED("bad"),
    REFUSED("idle"),
    EXPIRED("idle");

    private final String tone;

    BatchState(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
