package org.madoguchi.login.directory;

/**
 * What the directory said to a person's password. Anything but {@link #ACCEPTED} and {@link #WRONG} only when the
 * directory says so itself; many say no more than {@link #WRONG}.
 */
public enum BindResult {

    /** The password is right and may be used. */
    ACCEPTED,

    /** Refused without a reason, or not even sent because it was blank. */
    WRONG,

    /** Too many failures; OpenLDAP and Active Directory say so to a wrong password too, so it proves nothing. */
    LOCKED,

    /** The password is right but too old; said only after a right one. */
    EXPIRED,

    /** The password is right but has to be changed at the university first; said only after a right one. */
    MUST_CHANGE,

    /** The account is switched off or may not sign in now; some directories say so to a wrong password too. */
    DISABLED;

    /** Whether it proves that the password was right, usable or not: then the directory has counted no failure. */
    public boolean isRight() {
        return this == ACCEPTED || this == EXPIRED || this == MUST_CHANGE;
    }
}
