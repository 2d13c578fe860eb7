package org.madoguchi.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.madoguchi.record.importing.ImportCharset;

/**
 * A list of closed days, as the Cabinet Office publishes that of the national holidays ({@code syukujitsu.csv}, code
 * page 932: 国民の祝日・休日月日, 国民の祝日・休日名称), and as a university can write one of its own, where a third column has the
 * name in English.
 *
 * @param days in the order of the file
 * @param wrong the first row that has no day and name, as a spreadsheet numbers it; its head is the first
 */
public record ClosedDayList(List<ClosedDay> days, Optional<Integer> wrong) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    /** Letters of a name, at most. */
    public static final int LONGEST = 100;

    /**
     * What a file says.
     *
     * @return empty when it is neither UTF-8 nor code page 932
     * @throws IOException when it cannot be read at all
     */
    public static Optional<ClosedDayList> read(Path file) throws IOException {
        var charset = ImportCharset.of(file);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        try (var text = charset.get().open(file)) {
            return Optional.of(read(text));
        }
    }

    static ClosedDayList read(Reader text) throws IOException {
        var days = new ArrayList<ClosedDay>();
        var row = 0;
        try (var rows = CSVFormat.DEFAULT.parse(text)) {
            for (var cells : rows) {
                row++;
                var day = of(cells);
                day.ifPresent(days::add);
                if (day.isEmpty() && row > 1) {
                    return new ClosedDayList(days, Optional.of(row));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) { // a quotation mark that has no end
            return new ClosedDayList(days, Optional.of(row + 1));
        }
        return new ClosedDayList(List.copyOf(days), Optional.empty());
    }

    private static Optional<ClosedDay> of(CSVRecord cells) {
        return cells.size() < 2
                ? Optional.empty()
                : of(cells.get(0), cells.get(1), cells.size() > 2 ? cells.get(2) : "");
    }

    /** The closed day that these texts are; empty for none. */
    public static Optional<ClosedDay> of(String day, String name, String english) {
        var named = !name.isBlank() && name.length() <= LONGEST && english.length() <= LONGEST;
        return day(day).filter(one -> named).map(one -> new ClosedDay(one, name.strip(), english.strip()));
    }

    /** The day that a text is; empty for none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(DAY.matcher(text.strip()))
                    .filter(day -> day.matches())
                    .map(day -> LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
