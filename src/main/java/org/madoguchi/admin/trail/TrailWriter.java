package org.madoguchi.admin.trail;

import java.io.IOException;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.SealedEvent;

/** A form in which rows of the trail are written to a file. */
interface TrailWriter {

    /** What stands before the first row. */
    void begin() throws IOException;

    /** A row of the chain, or its place when it was forgotten. */
    void sealed(SealedEvent row) throws IOException;

    /** A row that has no seal: it awaits it, or it was never given one. */
    void unsealed(AuditEvent event, SealState state) throws IOException;

    /** What stands after the last row; where it is missing, the export broke off. */
    void end(long rows) throws IOException;
}
