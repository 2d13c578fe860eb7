package org.madoguchi.login.directory;

import org.madoguchi.fault.UnavailableException;

/**
 * The directory is down, too slow or not usable as configured, so nothing is known about the person or the password.
 * Never thrown for an unknown person or a refused password.
 */
public class DirectoryUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, for the log; holds no secret. */
    public DirectoryUnavailableException(String message) {
        super(message);
    }

    /** What went wrong, for the log, and its cause; neither holds a secret. */
    public DirectoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
