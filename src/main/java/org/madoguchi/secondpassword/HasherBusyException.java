package org.madoguchi.secondpassword;

import org.madoguchi.fault.UnavailableException;

/**
 * No place to hash a password became free in time. Nothing was computed and nothing is known about the password;
 * the request may be repeated a little later (HTTP 503 with Retry-After).
 */
public class HasherBusyException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public HasherBusyException() {
        super("all places for password hashing stayed taken");
    }
}
