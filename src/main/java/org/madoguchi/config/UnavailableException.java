package org.madoguchi.config;

/** A part of the service does not answer or has too much to do: try again soon. Pages answer 503 (RFC 9110, 15.6.4). */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What does not answer, for the log. */
    public UnavailableException(String message) {
        super(message);
    }

    /** What does not answer, for the log, and why. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
