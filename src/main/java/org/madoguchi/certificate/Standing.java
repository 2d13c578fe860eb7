package org.madoguchi.certificate;

/** What a certificate is worth on a day: its state, and whether its time was over. */
public enum Standing {

    /** Waits for its signature. */
    QUEUED,
    VALID,
    /** It would be valid, had its time not come. */
    EXPIRED,
    REVOKED,
    SUPERSEDED
}
