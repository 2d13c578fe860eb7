package org.madoguchi.secondperson;

/** What has become of a request. Stored by name: a name stays for ever. */
public enum RequestState {

    /** Nobody has decided, or its time has not come. */
    WAITING,
    /** It was allowed and done. */
    DONE,
    /** It was to be done and could not be any more. */
    FAILED,
    /** Another person refused it. */
    REFUSED,
    /** The asker took it back. */
    WITHDRAWN,
    /** The student whom it is about stopped it. */
    STOPPED,
    /** Nobody decided in time. */
    EXPIRED
}
