package org.madoguchi.admin.batch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.madoguchi.record.importing.Column;
import org.madoguchi.record.importing.ImportCharset;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;

/**
 * Reads a file (RFC 4180) of student numbers. Its head has a column 学籍番号 / Student number; others are left alone, so
 * that what the desk has written can be read again. Rows are numbered as a spreadsheet numbers them: the head is the
 * first.
 */
final class BatchFile {

    private static final int LONGEST = 64;
    private static final Column NUMBER =
            Column.needed("student_number", "学籍番号", "Student number", Column.Kind.ID, LONGEST);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private BatchFile() {}

    /** A student. @param studentNumber narrow, as records have it, and not longer than any can be; it may be none */
    record Row(int number, String studentNumber) {}

    /**
     * What was read.
     *
     * @param fault the key of the words that say what is wrong; empty when nothing is
     */
    record Read(List<Row> rows, Optional<String> fault) {

        static Read not(String fault) {
            return new Read(List.of(), Optional.of(fault));
        }
    }

    /**
     * Reads all of it.
     *
     * @throws IOException when it cannot be read at all
     */
    static Read of(Path file) throws IOException {
        var charset = ImportCharset.of(file);
        if (charset.isEmpty()) {
            return Read.not("records.error.charset");
        }
        try (var text = charset.get().open(file)) {
            return of(text);
        }
    }

    static Read of(Reader text) throws IOException {
        try (var parser = FORMAT.parse(text)) {
            var records = parser.iterator();
            var place = records.hasNext() ? place(records.next()) : -1;
            return place < 0 ? Read.not("batches.error.head") : of(records, place);
        } catch (UncheckedIOException | IllegalStateException e) {
            return Read.not("cohorts.error.form");
        }
    }

    private static Read of(Iterator<CSVRecord> records, int place) {
        var number = 1;
        var rows = new ArrayList<Row>();
        while (records.hasNext()) {
            var record = records.next();
            number++;
            if (number > Batch.MOST + 1) {
                return Read.not("batches.error.rows");
            }
            if (record.size() > 1 || !record.get(0).isBlank()) {
                rows.add(new Row(number, place < record.size() ? cell(record.get(place)) : ""));
            }
        }
        return rows.isEmpty() ? Read.not("cohorts.error.empty") : new Read(List.copyOf(rows), Optional.empty());
    }

    private static int place(CSVRecord head) {
        return IntStream.range(0, head.size())
                .filter(at -> NUMBER.isNamed(head.get(at)))
                .findFirst()
                .orElse(-1);
    }

    /** What is too long is nobody's number, and does not become somebody's by being cut. */
    private static String cell(String text) {
        var line = Typed.narrow(SingleLine.of(text));
        return line.length() > LONGEST ? SingleLine.of(line, LONGEST - 1) + "…" : line;
    }
}
