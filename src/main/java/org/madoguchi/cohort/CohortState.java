package org.madoguchi.cohort;

/** How far a cohort has come; the package says which way leads where. Stored by name: a name stays for ever. */
public enum CohortState {
    READING("idle"),
    CHECKING("idle"),
    DRY("idle"),
    WAITING("warn"),
    RUNNING("idle"),
    PAUSED("warn"),
    DONE("good"),
    STOPPED("idle"),
    REFUSED("idle"),
    EXPIRED("idle");

    private final String tone;

    CohortState(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
