package org.madoguchi.certificate;

/** Where a certificate stands. That its time is over is no state: {@link Certificate#isExpiredOn}. */
public enum CertificateState {

    /** It has its number and waits for its signature. */
    QUEUED,
    /** Signed, and its bytes are stored. */
    VALID,
    /** It is worth nothing any more. */
    REVOKED,
    /** Another one was issued in its place. */
    SUPERSEDED
}
