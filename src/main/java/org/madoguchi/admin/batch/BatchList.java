package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.web.Languages;

/**
 * The list of a batch as CSV: what has become of each student, some hundreds in memory at any time. It can be read
 * again as a list of students.
 */
@RequestScoped
class BatchList {

    private static final List<String> COLUMNS =
            List.of("row", "student_number", "name", "state", "why", "number", "done_at");

    private static final int AT_ONCE = 500;

    @Inject
    private BatchDeskService service;

    @Inject
    private DeskWords words;

    @Inject
    private DeskAccess access;

    @Inject
    private Languages languages;

    /**
     * Writes all of it, which is in the trail already.
     *
     * @throws IOException when the reader is gone
     */
    void write(Long id, Writer out) throws IOException {
        write(id, Stream.of(), line -> Stream.of(), out);
    }

    /** Writes it with the names of files. @param names by the numbers of rows; of none where it has none */
    void write(Long id, Map<Integer, String> names, Writer out) throws IOException {
        var none = words.say("batch.no_file", List.of());
        write(
                id,
                Stream.of("file"),
                line -> Stream.of(names.getOrDefault(line.row().getNumber(), none)),
                out);
    }

    private void write(
            Long id, Stream<String> columns, Function<BatchDeskService.Line, Stream<String>> more, Writer out)
            throws IOException {
        out.write(CsvLine.MARK
                + CsvLine.of(Stream.concat(COLUMNS.stream(), columns)
                        .map(column -> words.say("batch.column." + column, List.of()))
                        .toList()));
        for (var lines = service.exported(id, 0, AT_ONCE);
                !lines.isEmpty();
                lines = service.exported(id, lines.get(lines.size() - 1).row().getNumber(), AT_ONCE)) {
            for (var line : lines) {
                out.write(
                        CsvLine.of(Stream.concat(cells(line), more.apply(line)).toList()));
            }
        }
    }

    private Stream<String> cells(BatchDeskService.Line line) {
        var row = line.row();
        return Stream.of(
                Integer.toString(row.getNumber()),
                row.getStudentNumber(),
                line.name(),
                words.say(access.key("batch.row", row.getState()), List.of()),
                why(row),
                row.getCertificate().map(Certificate::getNumber).orElse(""),
                row.getDoneAt().map(words::moment).orElse(""));
    }

    /** Why it was not issued, or not revoked; empty where there is nothing to say. */
    String why(BatchRow row) {
        return row.getWhy(languages.getLocale())
                .orElseGet(() -> words.sayOr(access.key("batch.why", row.getState()), ""));
    }
}
