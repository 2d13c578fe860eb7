package org.madoguchi.admin.disclosure;

import java.time.Instant;
import java.util.List;

/** The file as it is written, part by part. */
interface Sheet {

    /** Whose it is, and of when. */
    void begin(String userId, Instant madeAt);

    /** A table begins. */
    void table(Holding holding);

    /** A row of it: values in the order of its columns, absent ones {@code null}, moments as {@link Instant}. */
    void row(Holding holding, List<Object> values);

    /** The table ends. */
    void endTable();

    /** All is written. */
    void end();
}
