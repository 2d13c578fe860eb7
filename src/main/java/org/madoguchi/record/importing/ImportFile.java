package org.madoguchi.record.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a file (RFC 4180) row by row. Rows are numbered as a spreadsheet numbers them: the head is the first. */
final class ImportFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final ImportKind kind;
    private final Cells cells;
    private final Plausibility plausibility;
    private final Consumer<Told> told;
    private final Map<String, Integer> seen = new HashMap<>();
    private int number = 1;

    /** @param told each fault, as it is found */
    ImportFile(ImportKind kind, Cells cells, Plausibility plausibility, Consumer<Told> told) {
        this.kind = kind;
        this.cells = cells;
        this.plausibility = plausibility;
        this.told = told;
    }

    /** A fault with its place; {@code column} is a column's key, or empty. */
    record Told(int row, String column, Fault fault) {}

    /** A row as it is kept, its cells in the order of the kind's columns. */
    record Row(int number, List<String> cells) {

        String student() {
            return cells.get(0);
        }
    }

    /**
     * Reads all of it.
     *
     * @return whether its head was one of this kind, so that there were rows to read
     */
    boolean read(java.io.Reader text, Consumer<Row> rows) throws IOException {
        try (var parser = FORMAT.parse(text)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                tell(1, "", "head-none", "");
                return false;
            }
            var places = places(records.next());
            if (places.isEmpty()) {
                return false;
            }
            while (records.hasNext()) {
                var record = records.next();
                number++;
                if (number > kind.getMostRows() + 1) {
                    tell(number, "", "rows", Integer.toString(kind.getMostRows()));
                    return true;
                }
                row(record, places, rows);
            }
            if (number == 1) {
                tell(1, "", "empty", "");
            }
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            tell(number + 1, "", "form", "");
            return true;
        }
    }

    /** Where each column is; empty when the head is none of this kind. */
    private List<Integer> places(CSVRecord head) {
        if (head.size() == 1 && (head.get(0).contains(";") || head.get(0).contains("\t"))) {
            tell(1, "", "head-comma", "");
            return List.of();
        }
        var places = new ArrayList<Integer>();
        var known = new boolean[head.size()];
        var usable = true;
        for (var column : kind.getColumns()) {
            var found = -1;
            for (var at = 0; at < head.size(); at++) {
                if (column.isNamed(head.get(at))) {
                    usable &= found < 0;
                    if (found >= 0) {
                        tell(1, column.key(), "head-twice", head.get(at));
                    }
                    found = at;
                    known[at] = true;
                }
            }
            if (found < 0 && column.needed()) {
                usable = false;
                tell(1, column.key(), "head-missing", "");
            }
            places.add(found);
        }
        for (var at = 0; at < known.length; at++) {
            if (!known[at]) {
                usable = false;
                tell(1, "", "head-unknown", head.get(at));
            }
        }
        return usable ? places : List.of();
    }

    private void row(CSVRecord record, List<Integer> places, Consumer<Row> rows) {
        if (record.size() == 1 && record.get(0).isBlank()) {
            return;
        }
        var width = places.stream().filter(place -> place >= 0).count();
        if (record.size() != width) {
            tell(number, "", "cells", Integer.toString(record.size()));
            return;
        }
        var wrong = new boolean[1];
        var read = new ArrayList<String>();
        for (var index = 0; index < places.size(); index++) {
            var place = places.get(index);
            var column = kind.getColumns().get(index);
            read.add(
                    place < 0
                            ? ""
                            : cells.read(column, record.get(place), (where, fault) -> take(where.key(), fault, wrong)));
        }
        wrong[0] |= !isOnce(read);
        plausibility.check(
                kind, key -> cell(read, key), (column, fault, value) -> take(column, new Fault(fault, value), wrong));
        if (!wrong[0]) {
            rows.accept(new Row(number, List.copyOf(read)));
        }
    }

    /** A student has one row in a list of students. */
    private boolean isOnce(List<String> row) {
        if (kind != ImportKind.STUDENTS || row.get(0).isEmpty()) {
            return true;
        }
        var before = seen.putIfAbsent(row.get(0), number);
        if (before != null) {
            tell(number, "student_number", "twice", row.get(0) + " (" + before + ")");
        }
        return before == null;
    }

    private void take(String column, Fault fault, boolean[] wrong) {
        wrong[0] |= !fault.isWarning();
        told.accept(new Told(number, column, fault));
    }

    private String cell(List<String> row, String key) {
        for (var index = 0; index < row.size(); index++) {
            if (kind.getColumns().get(index).key().equals(key)) {
                return row.get(index);
            }
        }
        return "";
    }

    private void tell(int row, String column, String fault, String value) {
        told.accept(new Told(row, column, new Fault(fault, value)));
    }
}
