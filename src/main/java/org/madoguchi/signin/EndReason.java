package org.madoguchi.signin;

/** Why a sign-in ended before its time. */
public enum EndReason {

    /** The person logged out. */
    LOGOUT,
    /** The person ended it from another device. */
    BY_OWNER,
    /** The address or the second password changed. */
    SECRET_CHANGED,
    /** The set-up went on, and a new login with more proof is due. */
    SET_UP_STEP,
    /** A new sign-in took its place in the same browser. */
    REPLACED,
    /** Staff ended it on the person's behalf. */
    BY_STAFF,
    /** The account was suspended. */
    SUSPENDED,
    /** Staff reset the registration. */
    REGISTRATION_RESET
}
