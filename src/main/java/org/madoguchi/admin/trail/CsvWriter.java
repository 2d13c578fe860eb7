package org.madoguchi.admin.trail;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.SealedEvent;

/** CSV for Excel: words for people beside the names for programs, times of the university's zone. */
class CsvWriter implements TrailWriter {

    private static final List<String> COLUMNS = List.of(
            "at",
            "kind",
            "kind_name",
            "outcome",
            "actor",
            "person",
            "client",
            "device",
            "words",
            "detail",
            "request",
            "id",
            "position",
            "hash");

    private final Writer out;
    private final TrailWords words;
    private final UnaryOperator<String> shown;

    /** @param shown a detail as its reader may see it */
    CsvWriter(Writer out, TrailWords words, UnaryOperator<String> shown) {
        this.out = out;
        this.words = words;
        this.shown = shown;
    }

    @Override
    public void begin() throws IOException {
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.text("trail.column." + column))
                        .toList()));
    }

    @Override
    public void sealed(SealedEvent row) throws IOException {
        var cells = row.event()
                .map(this::cells)
                .orElseGet(() -> Stream.concat(
                        Stream.of(words.text("trail.forgotten")),
                        Stream.generate(() -> "").limit(COLUMNS.size() - 3)));
        write(cells, String.valueOf(row.seal().getPosition()), row.seal().getHash());
    }

    @Override
    public void unsealed(AuditEvent event, SealState state) throws IOException {
        write(cells(event), words.seal(state), "");
    }

    private void write(Stream<String> cells, String position, String hash) throws IOException {
        out.write(CsvLine.of(Stream.concat(cells, Stream.of(position, hash)).toList()));
    }

    private Stream<String> cells(AuditEvent event) {
        return Stream.of(
                words.moment(event.getAt()),
                words.kind(event),
                event.getKindWord(),
                words.outcome(event),
                event.getActor().orElse(""),
                event.getPerson().orElse(""),
                event.getClientAddress(),
                event.getUserAgent(),
                words.detail(shown.apply(event.getDetail())),
                shown.apply(event.getDetail()),
                event.getRequestId().orElse(""),
                String.valueOf(event.getId()));
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(CsvLine.of(List.of(words.text("trail.end", String.valueOf(rows)))));
    }
}
