package org.madoguchi.admin.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A picture of numbers as bars, in units of its own: it is {@link #HEIGHT} high and stretched to its place. It holds no
 * text, so that letters are never stretched with it.
 *
 * @param bars in the order in which they are drawn
 * @param width of all
 * @param top the number that a bar as high as the picture would stand for
 */
public record Chart(List<Bar> bars, long width, long top) {

    /** Of all, whatever it shows. */
    public static final long HEIGHT = 100;

    private static final long SLOT = 12;
    private static final long GAP = 2;

    /** @param series which column it is of */
    public record Bar(int series, double x, double y, double width, double height) {}

    /** Each row's columns side by side. */
    static Chart beside(List<List<Long>> rows) {
        var top = top(rows.stream().flatMap(List::stream).mapToLong(Long::longValue));
        var bars = new ArrayList<Bar>();
        for (var row = 0; row < rows.size(); row++) {
            var values = rows.get(row);
            var each = (double) (SLOT - GAP) / Math.max(1, values.size());
            for (var series = 0; series < values.size(); series++) {
                var height = height(values.get(series), top);
                bars.add(new Bar(series, row * SLOT + GAP / 2.0 + series * each, HEIGHT - height, each, height));
            }
        }
        return new Chart(List.copyOf(bars), rows.size() * SLOT, top);
    }

    /** Each row's columns upon each other. */
    static Chart stacked(List<List<Long>> rows) {
        var top = top(rows.stream()
                .mapToLong(row -> row.stream().mapToLong(Long::longValue).sum()));
        var bars = new ArrayList<Bar>();
        for (var row = 0; row < rows.size(); row++) {
            var y = (double) HEIGHT;
            for (var series = 0; series < rows.get(row).size(); series++) {
                var height = height(rows.get(row).get(series), top);
                y -= height;
                bars.add(new Bar(series, row * SLOT + GAP / 2.0, y, SLOT - GAP, height));
            }
        }
        return new Chart(List.copyOf(bars), rows.size() * SLOT, top);
    }

    /** One row alone, from left to right, as parts of a whole. */
    static Chart parts(List<Long> values) {
        var all = values.stream().mapToLong(Long::longValue).sum();
        var bars = new ArrayList<Bar>();
        var x = 0.0;
        for (var series = 0; series < values.size(); series++) {
            var width = all == 0 ? 0 : (double) HEIGHT * values.get(series) / all;
            bars.add(new Bar(series, x, 0, width, HEIGHT));
            x += width;
        }
        return new Chart(List.copyOf(bars), HEIGHT, all);
    }

    /** Bars that can be seen. */
    public List<Bar> getVisible() {
        return bars.stream().filter(bar -> bar.width() > 0 && bar.height() > 0).toList();
    }

    private static double height(long value, long top) {
        return (double) HEIGHT * value / top;
    }

    /** The next of 1, 2, 5, 10, 20, 50 … that none is above. */
    private static long top(LongStream values) {
        var most = values.max().orElse(0);
        for (var power = 1L; ; power *= 10) {
            for (var step : new long[] {1, 2, 5}) {
                if (most <= step * power) {
                    return step * power;
                }
            }
        }
    }
}
