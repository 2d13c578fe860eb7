package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against Prometheus' text format, 0.0.4. */
class SampleTest {

    @Test
    void eachNameHasItsTypeOnce() {
        assertEquals(
                """
                # TYPE madoguchi_mails_1h gauge
                madoguchi_mails_1h{state="given_up"} 0.5
                madoguchi_mails_1h{state="sent"} 7.0
                # TYPE madoguchi_nodes gauge
                madoguchi_nodes 2.0
                """,
                text(
                        Sample.of("nodes", 2),
                        Sample.of("mails_1h", "state", "sent", 7),
                        Sample.of("mails_1h", "state", "given_up", 0.5)));
    }

    @Test
    void whatWouldEndAWordIsEscaped() {
        assertEquals(
                "# TYPE madoguchi_version gauge\nmadoguchi_version{version=\"a\\\"b\\\\c\\nd\"} 1.0\n",
                text(Sample.of("version", "version", "a\"b\\c\nd", 1)));
    }

    @Test
    void largeNumbersAreWhole() {
        assertEquals(
                "# TYPE madoguchi_heap_bytes gauge\nmadoguchi_heap_bytes 4.02653184E8\n",
                text(Sample.of("heap_bytes", 402_653_184)));
    }

    /** Without the lines of help, which are empty. */
    private static String text(Sample... samples) {
        return Sample.text(List.of(samples))
                .lines()
                .filter(line -> !line.startsWith("# HELP"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
