package org.madoguchi.cohort;

/** What has become of one of many people. Stored by name: a name stays for ever. */
public enum CohortRowState {

    /** Not looked at so far. */
    UNCHECKED("idle"),
    /** It can be done. */
    READY("idle"),
    DONE("good"),
    /** Nobody with this user ID has come here; of those to be invited, the directory has nobody. */
    UNKNOWN("warn"),
    /** Stands in a row above, too. */
    DOUBLED("warn"),
    /** One of staff: about those, somebody decides one by one. */
    STAFF("warn"),
    /** It is so already. */
    ALREADY("idle"),
    /** It makes no sense for this person. */
    IMPOSSIBLE("warn"),
    /** The directory has no address for this person. */
    NO_ADDRESS("warn"),
    /** Somebody else has done something to the person since what was to be undone. */
    CHANGED("warn"),
    /** It was to be done and could not be. */
    REFUSED("bad");

    private final String tone;

    CohortRowState(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
