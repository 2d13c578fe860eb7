package org.madoguchi.admin.ledger;

/** Why one of staff takes a certificate's file. Stored by name: a name stays for ever. */
public enum FileReason {

    /** 窓口での手渡し: the person is at the counter. */
    HANDED_OVER,
    /** The person, or a recipient, has asked about it. */
    INQUIRY,
    /** Whether it says and looks what it should. */
    INSPECTION,
    /** What staff write in words. */
    OTHER
}
