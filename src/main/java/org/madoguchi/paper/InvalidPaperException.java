package org.madoguchi.paper;

/** A template, a font or a seal's image cannot be used; the message names it and says what is wrong. */
public class InvalidPaperException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidPaperException(String message) {
        super(message);
    }

    public InvalidPaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
