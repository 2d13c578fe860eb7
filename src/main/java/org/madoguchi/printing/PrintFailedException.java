package org.madoguchi.printing;

/** A printing service did not answer. It is asked again later. */
public class PrintFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PrintFailedException(String message) {
        super(message);
    }
}
