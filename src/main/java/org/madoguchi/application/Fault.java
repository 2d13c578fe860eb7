package org.madoguchi.application;

/** Why an application does not go on by itself. Stored by name. */
public enum Fault {

    /** Something that it has to say cannot be printed. */
    UNPRINTABLE,
    /** Issuing it failed again and again. */
    FAILED,
    /** The convenience stores' service does not take it. */
    PRINT_REFUSED,
    /** Another amount was paid than had to be. */
    AMOUNT,
    /** All of its certificates were revoked before it was ready. */
    REVOKED;

    /** Whether it can be tried again once staff have mended what was wrong. */
    public boolean isForRetry() {
        return this != AMOUNT && this != REVOKED;
    }
}
