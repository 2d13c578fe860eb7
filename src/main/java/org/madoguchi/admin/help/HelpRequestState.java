package org.madoguchi.admin.help;

/** What has become of a request. */
public enum HelpRequestState {

    /** Nobody has decided, or its time has not come. */
    WAITING,
    /** It was done. */
    DONE,
    /** It was to be done and could not be any more. */
    FAILED,
    /** Another person refused it. */
    REFUSED,
    /** The asker took it back. */
    WITHDRAWN,
    /** The student stopped it. */
    STOPPED,
    /** Nobody decided in time. */
    EXPIRED
}
