package org.madoguchi.account;

/** How far a person's set-up has come (manual, 2.1 to 2.3). */
public enum AccountState {

    /** No proved address yet; one may be waiting for its proof. */
    EMAIL_MISSING,
    /** Staff want the address in force proved anew. */
    EMAIL_UNPROVED,
    /** The address is proved, the second password not set. */
    SECOND_PASSWORD_MISSING,
    /** Signs in with all three. */
    READY,
    /** Stopped by staff, or because the person's entry in the directory has been gone for long. */
    SUSPENDED
}
