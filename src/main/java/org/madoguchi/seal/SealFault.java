package org.madoguchi.seal;

/** Why nothing was sealed. */
public enum SealFault {
    /** No connection to the timestamp server: its name, its port, its certificate, or the way to it. */
    TIMESTAMP_UNREACHABLE,
    /** It did not answer in the time it was given, or not to the end. */
    TIMESTAMP_TIMED_OUT,
    /** It answered with another HTTP status than 200. */
    TIMESTAMP_HTTP_STATUS,
    /** It answered with something that is no answer to a timestamp request, or far too large for one. */
    TIMESTAMP_UNREADABLE,
    /** It refused, in the words of RFC 3161, 2.4.2. */
    TIMESTAMP_REFUSED,
    /** Its token is for another request: another nonce, or other content. */
    TIMESTAMP_FOREIGN,
    /** Its token is not signed, or not by a timestamping certificate (RFC 3161, 2.3). */
    TIMESTAMP_UNTRUSTED,
    /** Our own key's certificate has ended, or has not begun. */
    KEY_ENDED,
    /** Our own key does not sign, although it did at start. */
    KEY_FAILED;

    /** Whether it is the timestamp server's, and so may pass by itself. */
    public boolean mayPass() {
        return this != KEY_ENDED && this != KEY_FAILED;
    }
}
