package org.madoguchi.certificate;

/** Why a certificate has no signature yet. Stored by name. */
public enum SigningFault {

    /** The timestamp server did not answer, or refused. */
    TIMESTAMP,
    /** The timestamp server answered with what is not to be believed. */
    TIMESTAMP_WRONG,
    /** There is no key, or it has ended or does not sign. */
    KEY,
    /** The signature is larger than the room that was left for it. */
    SPACE,
    /** The paper could not be drawn: a font, a template or the seal's image. */
    PAPER,
    /** The program gave way, such as for lack of memory: tried seldom, since an attempt may cost others theirs. */
    ERROR,
    /** Anything else, such as a disk without room. */
    OTHER
}
