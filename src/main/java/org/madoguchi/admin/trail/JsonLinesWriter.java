package org.madoguchi.admin.trail;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditSeal;
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
    public void row(AuditEvent event, AuditSeal seal) throws IOException {
        var link = seal == null ? null : seal.link(event);
        if (event == null) {
            out.write(ExportLine.row(link, null, true) + "\n");
            return;
        }
        var fields = new ArrayList<>(event.fields());
        fields.set(fields.size() - 1, shown.apply(event.getDetail()));
        out.write(ExportLine.row(link, fields, seal != null && seal.hasDigest() || !fields.equals(event.fields()))
                + "\n");
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(ExportLine.end(rows) + "\n");
    }
}
