package org.madoguchi.admin.trail;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.SealedEvent;
import org.madoguchi.audit.chain.ExportLine;

/** JSON Lines, as {@link ExportLine} describes them: for programs, and for the check of the chain. */
class JsonLinesWriter implements TrailWriter {

    private final Writer out;
    private final UnaryOperator<String> shown;

    /** @param shown a detail as its reader may see it */
    JsonLinesWriter(Writer out, UnaryOperator<String> shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public void begin() {
        // The first line is the first row.
    }

    @Override
    public void sealed(SealedEvent row) throws IOException {
        if (row.event().isEmpty()) {
            out.write(ExportLine.row(row.row(), null, true) + "\n");
            return;
        }
        var event = row.event().get();
        var fields = fields(event);
        var digest = row.seal().hasDigest() || !fields.equals(event.fields());
        out.write(ExportLine.row(row.row(), fields, digest) + "\n");
    }

    @Override
    public void unsealed(AuditEvent event, SealState state) throws IOException {
        out.write(ExportLine.unsealed(fields(event), state == SealState.MISSING) + "\n");
    }

    private List<String> fields(AuditEvent event) {
        return event.fields(shown.apply(event.getDetail()));
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(ExportLine.end(rows) + "\n");
    }
}
