package org.madoguchi.fault;

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

    /** Whether a part that does not answer is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        return FaultKind.of(failure) == FaultKind.UNAVAILABLE;
    }
}
