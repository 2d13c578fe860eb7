package org.madoguchi.admin.types;

import org.madoguchi.admin.DeskRight;

/** What a change of the catalogue is about. Stored by name: a name stays for ever. */
public enum ChangeKind {
    /** 証明書の種類: the terms of a type. */
    TYPE,
    /** 手数料: a fee more, another amount, or none any more. */
    FEE,
    /** 休業日: days more, or fewer. */
    CLOSED_DAYS;

    /** The right to see changes of a kind. */
    static DeskRight see(ChangeKind kind) {
        return kind == CLOSED_DAYS ? DeskRight.CLOSED_DAYS_SEE : DeskRight.CATALOGUE_SEE;
    }

    /** The right to ask for one. */
    static DeskRight ask(ChangeKind kind) {
        return kind == CLOSED_DAYS ? DeskRight.CLOSED_DAYS_ASK : DeskRight.CATALOGUE_ASK;
    }

    /** The right to approve one. */
    static DeskRight approve(ChangeKind kind) {
        return kind == CLOSED_DAYS ? DeskRight.CLOSED_DAYS_APPROVE : DeskRight.CATALOGUE_APPROVE;
    }
}
