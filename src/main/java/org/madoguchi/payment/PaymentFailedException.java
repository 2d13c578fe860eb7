package org.madoguchi.payment;

/** A provider did not answer, or refused. It is asked again later. */
public class PaymentFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaymentFailedException(String message) {
        super(message);
    }

    public PaymentFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
