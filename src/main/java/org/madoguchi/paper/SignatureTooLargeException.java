package org.madoguchi.paper;

/** The signature is larger than the place that was kept for it in the document. */
public class SignatureTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SignatureTooLargeException(int needed, int reserved) {
        super("The signature has " + needed + " bytes, " + reserved + " were reserved for it");
    }
}
