package org.madoguchi.benchmark;

import java.util.Arrays;
import java.util.function.Supplier;
import org.madoguchi.testing.PlainVisitor;

/** How long pages take somebody, from the request to its last byte, one after the other. */
final class PageTimes {

    private final PlainVisitor visitor;
    private final int times;

    /** @param times how often each is asked for */
    PageTimes(PlainVisitor visitor, int times) {
        this.visitor = visitor;
        this.times = times;
    }

    static void printHead(String title) {
        System.out.printf("%n%-34s %8s %8s %8s%n", title, "p50 ms", "p95 ms", "worst");
    }

    void print(String name, Supplier<String> page) {
        var millis = run(page);
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f%n", name, millis[times / 2], millis[times * 95 / 100], millis[times - 1]);
    }

    /** Milliseconds, sorted. */
    double[] run(Supplier<String> page) {
        var millis = new double[times];
        for (var time = 0; time < times; time++) {
            var path = page.get();
            var begin = System.nanoTime();
            var answer = visitor.get(path);
            millis[time] = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
