package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.web.Languages;

/** The list of a batch as CSV: what has become of each student. It can be read again as a list of students. */
@RequestScoped
class BatchList {

    private static final List<String> COLUMNS =
            List.of("row", "student_number", "name", "state", "why", "number", "done_at");

    @Inject
    private DeskWords words;

    @Inject
    private DeskAccess access;

    @Inject
    private Languages languages;

    String head() {
        return CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.say("batch.column." + column, List.of()))
                        .toList());
    }

    /** The head of the list where its rows name files. */
    String headWithFiles() {
        return CsvLine.MARK
                + CsvLine.of(Stream.concat(COLUMNS.stream(), Stream.of("file"))
                        .map(column -> words.say("batch.column." + column, List.of()))
                        .toList());
    }

    String line(BatchDeskService.Line line) {
        return CsvLine.of(cells(line).toList());
    }

    /** A row with the name of its file. @param file empty where it has none */
    String line(BatchDeskService.Line line, Optional<String> file) {
        return CsvLine.of(
                Stream.concat(cells(line), Stream.of(file.orElseGet(() -> words.say("batch.no_file", List.of()))))
                        .toList());
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
