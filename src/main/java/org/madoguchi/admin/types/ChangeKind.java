package org.madoguchi.admin.types;

/** What a change of the catalogue is about. Stored by name: a name stays for ever. */
public enum ChangeKind {
    /** 証明書の種類: the terms of a type. */
    TYPE,
    /** 手数料: a fee more, another amount, or none any more. */
    FEE,
    /** 休業日: days more, or fewer. */
    CLOSED_DAYS
}
