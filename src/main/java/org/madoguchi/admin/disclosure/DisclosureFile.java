package org.madoguchi.admin.disclosure;

import java.time.Instant;
import java.util.List;
import org.madoguchi.account.Account;

/** The file as it is written, part by part. */
interface DisclosureFile {

    /** Whose it is, and of when. */
    void begin(Account account, Instant madeAt);

    /** A table begins. */
    void table(HeldTable table);

    /** A row of it: values in the order of its columns, absent ones {@code null}, moments as {@link Instant}. */
    void row(List<Object> values);

    /** The table ends. */
    void endTable();

    /** All is written. */
    void end();
}
