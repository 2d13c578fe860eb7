package org.madoguchi.admin.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** Why one of staff takes a certificate's file. Stored by name: a name stays for ever. */
public enum FileReason {

    /** 窓口での手渡し: the person is at the counter. */
    HANDED_OVER,
    /** The person, or a recipient, has asked about it. */
    INQUIRY,
    /** Whether it says and looks what it should. */
    INSPECTION,
    /** What staff write in words. */
    OTHER;

    /** The reason with this name, if there is one. */
    static Optional<FileReason> parse(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
