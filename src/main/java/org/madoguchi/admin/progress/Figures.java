package org.madoguchi.admin.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * Numbers in rows and columns: what a table, a picture and a file show.
 *
 * @param columns what is counted
 * @param rows of what, each with a number for each column
 * @param all the same of all rows together
 */
public record Figures(List<String> columns, List<Row> rows, Row all) {

    /** @param name a group, an hour, a day or a kind, as it stands in addresses and files; empty for unknown */
    public record Row(String name, List<Long> values) {

        /** All of them together. */
        public long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }

        /** The number of a column. */
        public long value(int column) {
            return values.get(column);
        }

        /** How many in a hundred a column is of all; 0 of nothing. */
        public long percent(int column) {
            return total() == 0 ? 0 : 100 * value(column) / total();
        }

        private Row with(int column, long value) {
            var changed = new ArrayList<>(values);
            changed.set(column, value);
            return new Row(name, List.copyOf(changed));
        }
    }

    /** An amount that was counted, under its row's and its column's name. */
    record Count(String row, String column, long amount) {}

    /** Adds them up; rows in this order, whether something was counted for them or not, others are left out. */
    static Figures of(List<String> columns, Collection<String> rows, List<Count> counts) {
        Map<String, long[]> sums = new TreeMap<>();
        rows.forEach(row -> sums.put(row, new long[columns.size()]));
        var all = new long[columns.size()];
        for (var count : counts) {
            var column = columns.indexOf(count.column());
            if (column >= 0 && sums.containsKey(count.row())) {
                sums.get(count.row())[column] += count.amount();
                all[column] += count.amount();
            }
        }
        return new Figures(
                columns, rows.stream().map(row -> row(row, sums.get(row))).toList(), row("", all));
    }

    private static Row row(String name, long[] values) {
        return new Row(name, LongStream.of(values).boxed().toList());
    }

    /** What a column has for all rows together. */
    long sum(String column) {
        return all.value(columns.indexOf(column));
    }

    /** Whether nothing at all was counted. */
    public boolean isNothing() {
        return all.total() == 0;
    }

    /** Those of the rows in which something was counted. */
    Figures filled() {
        return new Figures(columns, rows.stream().filter(row -> row.total() > 0).toList(), all);
    }

    /**
     * With the mean in the place of a sum, and of all rows the most instead of the sum of it.
     *
     * @param sum column with sums
     * @param number column with how many each is the sum of
     * @param most column with the most of one
     */
    Figures withMeanOf(int sum, int number, int most) {
        UnaryOperator<Row> mean = row -> row.with(sum, row.value(sum) / Math.max(1, row.value(number)));
        var longest = rows.stream().mapToLong(row -> row.value(most)).max().orElse(0);
        return new Figures(
                columns, rows.stream().map(mean).toList(), mean.apply(all).with(most, longest));
    }
}
