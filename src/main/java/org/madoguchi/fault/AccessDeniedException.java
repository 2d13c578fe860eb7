package org.madoguchi.fault;

/** The caller has no right to this. Pages answer 403 (RFC 9110, 15.5.4), wherever it was thrown. */
public class AccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who has no right to what, for the log. */
    public AccessDeniedException(String message) {
        super(message);
    }
}
