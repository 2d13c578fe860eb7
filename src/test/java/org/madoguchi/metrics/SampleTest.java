package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against Prometheus' text format, 0.0.4. */
class SampleTest {

    @Test
    void eachNameHasItsTypeOnce() {
        assertEquals(
                """
                # TYPE madoguchi_nodes gauge
                madoguchi_nodes 2
                # TYPE madoguchi_mails_1h gauge
                madoguchi_mails_1h{state="sent"} 7
                madoguchi_mails_1h{state="given_up"} 0.5
                """,
                Sample.text(List.of(
                        Sample.of("nodes", 2),
                        Sample.of("mails_1h", "state", "sent", 7),
                        Sample.of("mails_1h", "state", "given_up", 0.5))));
    }

    @Test
    void whatWouldEndAWordIsEscaped() {
        assertEquals(
                "# TYPE madoguchi_info gauge\nmadoguchi_info{version=\"a\\\"b\\\\c\\nd\"} 1\n",
                Sample.text(List.of(Sample.of("info", "version", "a\"b\\c\nd", 1))));
    }

    @Test
    void largeNumbersAreWrittenOut() {
        assertEquals(
                "# TYPE madoguchi_heap_bytes gauge\nmadoguchi_heap_bytes 402653184\n",
                Sample.text(List.of(Sample.of("heap_bytes", 402_653_184))));
    }
}
