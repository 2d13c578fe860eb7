package org.madoguchi.cohort;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.madoguchi.record.importing.Column;
import org.madoguchi.text.SingleLine;

/**
 * Reads a file (RFC 4180) of user IDs row by row. Its head has a column ユーザID / User ID; others are left alone, so that
 * what the desk has written can be read again. Rows are numbered as a spreadsheet numbers them: the head is the first.
 */
public final class CohortFile {

    private static final int LONGEST = 64;
    private static final Column USER_ID = Column.needed("user_id", "ユーザID", "User ID", Column.Kind.ID, LONGEST);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private CohortFile() {}

    /** A person. @param userId as it was written, on one line and not longer than any can be; it may be none */
    public record Row(int number, String userId) {}

    /**
     * Reads all of it.
     *
     * @return the key of the words that say what is wrong; empty when nothing is
     * @throws IOException when it cannot be read at all
     */
    public static Optional<String> read(Reader text, Consumer<Row> rows) throws IOException {
        try (var parser = FORMAT.parse(text)) {
            var records = parser.iterator();
            var place = records.hasNext() ? place(records.next()) : -1;
            return place < 0 ? Optional.of("cohorts.error.head") : read(records, place, rows);
        } catch (UncheckedIOException | IllegalStateException e) {
            return Optional.of("cohorts.error.form");
        }
    }

    private static Optional<String> read(Iterator<CSVRecord> records, int place, Consumer<Row> rows) {
        var number = 1;
        var found = 0;
        while (records.hasNext()) {
            var record = records.next();
            number++;
            if (record.size() > 1 || !record.get(0).isBlank()) {
                found++;
                if (number > Cohort.MOST + 1) {
                    return Optional.of("cohorts.error.rows");
                }
                rows.accept(new Row(number, place < record.size() ? cell(record.get(place)) : ""));
            }
        }
        return found == 0 ? Optional.of("cohorts.error.empty") : Optional.empty();
    }

    private static int place(CSVRecord head) {
        return IntStream.range(0, head.size())
                .filter(at -> USER_ID.isNamed(head.get(at)))
                .findFirst()
                .orElse(-1);
    }

    /** What is too long is nobody's user ID, and does not become somebody's by being cut. */
    private static String cell(String text) {
        var line = SingleLine.of(text);
        return line.length() > LONGEST ? SingleLine.of(line, LONGEST - 1) + "…" : line;
    }
}
