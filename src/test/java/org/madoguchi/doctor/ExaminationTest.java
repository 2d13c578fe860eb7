package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;

@Timeout(60)
class ExaminationTest {

    /** One part waits for the other, which would never end one after another. */
    @Test
    void partsRunAtOnceAndKeepTheirOrder() {
        var second = new CountDownLatch(1);
        var examination = new Examination(Duration.ofSeconds(30));
        examination.add("first", () -> {
            second.await();
            return List.of(Finding.ok("first"));
        });
        examination.add("second", () -> {
            second.countDown();
            return List.of(Finding.ok("second"));
        });
        assertEquals(List.of("first", "second"), keys(examination));
    }

    @Test
    void silenceOfManyTakesNoLongerThanOfOne() {
        var silence = new CountDownLatch(1);
        var examination = new Examination(Duration.ofMillis(200));
        for (var part = 0; part < 100; part++) {
            examination.add("silent", () -> {
                silence.await();
                return List.of();
            });
        }
        examination.add("broken", () -> {
            throw new IOException("broken");
        });
        var begin = System.nanoTime();
        var keys = keys(examination);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        assertEquals("part.failed", keys.get(100));
        assertEquals(100, keys.stream().filter("part.silent"::equals).count());
        assertEquals(true, millis < 10_000, millis + " ms");
    }

    @Test
    void heapIsJudgedByWhatCannotBeFreed() {
        assertEquals(Level.OK, HeapExam.finding(100, 371).level());
        assertEquals("node.heap_full", HeapExam.finding(340, 371).key());
        assertEquals("node.heap_little", HeapExam.finding(40, 128).key());
    }

    private static List<String> keys(Examination examination) {
        return examination.runTogether(Thread::new).stream().map(Finding::key).toList();
    }
}
