package org.madoguchi.certificate;

/** Why a certificate was revoked or issued anew; never told to whoever checks it. Stored by name. */
public enum EndReason {

    /** It says something that is not so. */
    WRONG_CONTENT,
    /** It should never have been issued. */
    ISSUED_BY_MISTAKE,
    /** The person got it, or the enrolment, by fraud. */
    FRAUD,
    /** It came into the wrong hands. */
    MISDIRECTED,
    /** The file or paper was lost. */
    LOST,
    /** It was damaged, or printed badly. */
    DAMAGED,
    /** The layout or the seal was wrong. */
    LAYOUT,
    /** The money for it was taken back, or given back; by the service itself, and never chosen by staff. */
    PAYMENT_REVERSED,
    /** Its person was erased before it had its signature; no act of staff. */
    ERASED,
    /** What staff wrote in words. */
    OTHER
}
