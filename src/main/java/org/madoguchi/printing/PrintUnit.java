package org.madoguchi.printing;

/** For what a printing service gives a number. Stored by name. */
public enum PrintUnit {

    /** プリント予約番号 / Print reservation number: one for each document. */
    DOCUMENT,
    /** ユーザー番号 / User number: one for all of a user's documents. */
    USER
}
