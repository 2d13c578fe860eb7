package org.madoguchi.admin.prints;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.madoguchi.printing.PrintNews;

/** Reads what a printing service has said, row by row; rows are numbered as a spreadsheet numbers them. */
final class NumberFile {

    /** More are brought in several files. */
    static final int MOST_ROWS = 500;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final NumberCells cells;
    private final List<PrintNews> news = new ArrayList<>();
    private final List<NumberFault> faults = new ArrayList<>();
    private final Map<NumberColumn, Integer> places = new EnumMap<>(NumberColumn.class);

    private NumberFile(ZoneId zone) {
        this.cells = new NumberCells(zone);
    }

    /** What was read; where there are faults, the rest of it. */
    record Rows(List<PrintNews> news, List<NumberFault> faults) {}

    static Rows read(Reader text, ZoneId zone) throws IOException {
        var file = new NumberFile(zone);
        file.read(text);
        return new Rows(List.copyOf(file.news), List.copyOf(file.faults));
    }

    private void read(Reader text) throws IOException {
        var row = 1;
        try (var parser = FORMAT.parse(text)) {
            var records = parser.iterator();
            if (!records.hasNext() || !isHead(records.next())) {
                return;
            }
            while (records.hasNext() && row <= MOST_ROWS) {
                row++;
                read(row, records.next());
            }
            if (records.hasNext()) {
                faults.add(new NumberFault(row + 1, "rows", String.valueOf(MOST_ROWS)));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            faults.add(new NumberFault(row + 1, "form", ""));
        }
    }

    private boolean isHead(CSVRecord head) {
        for (var at = 0; at < head.size(); at++) {
            var name = head.get(at);
            var column = Stream.of(NumberColumn.values())
                    .filter(one -> one.isNamed(name))
                    .findFirst();
            if (column.isEmpty()) {
                faults.add(new NumberFault(1, "head-unknown", name));
            } else if (places.putIfAbsent(column.get(), at) != null) {
                faults.add(new NumberFault(1, "head-twice", name));
            }
        }
        Stream.of(NumberColumn.values())
                .filter(one -> one.isNeeded() && !places.containsKey(one))
                .forEach(one -> faults.add(new NumberFault(1, "head-missing", one.japanese() + " / " + one.english())));
        return faults.isEmpty();
    }

    private void read(int row, CSVRecord record) {
        if (Stream.of(record.values()).allMatch(String::isBlank)) {
            return;
        }
        if (record.size() < places.size()) {
            faults.add(new NumberFault(row, "cells", String.valueOf(record.size())));
            return;
        }
        var before = faults.size();
        var certificate = cells.certificate(cell(record, NumberColumn.CERTIFICATE));
        if (certificate.isEmpty()) {
            faults.add(new NumberFault(row, "certificate", ""));
        }
        var number = read(row, "number", cell(record, NumberColumn.NUMBER), cells::number);
        var until = read(row, "until", cell(record, NumberColumn.UNTIL), cells::until);
        var state = read(row, "state", cell(record, NumberColumn.STATE), cells::state);
        if (faults.size() == before) {
            news.add(new PrintNews(row, certificate, number, until, state));
        }
    }

    private <T> T read(int row, String key, String cell, NumberCells.Reading<T> reading) {
        try {
            return reading.read(cell);
        } catch (IllegalArgumentException e) {
            faults.add(new NumberFault(row, key, cell));
            return null;
        }
    }

    private String cell(CSVRecord record, NumberColumn column) {
        var place = places.get(column);
        return place == null ? "" : record.get(place);
    }
}
