package org.madoguchi.admin.trail;

import java.io.IOException;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditSeal;

/** A form in which rows of the trail are written to a file. */
interface TrailWriter {

    /** What stands before the first row. */
    void begin() throws IOException;

    /**
     * A row.
     *
     * @param event {@code null} when it was forgotten
     * @param seal {@code null} while the event awaits it
     */
    void row(AuditEvent event, AuditSeal seal) throws IOException;

    /** What stands after the last row; where it is missing, the export broke off. */
    void end(long rows) throws IOException;
}
