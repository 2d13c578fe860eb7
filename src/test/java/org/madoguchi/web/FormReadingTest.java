package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients wait for one another, and nobody else for them. */
@Timeout(30)
class FormReadingTest {

    private final List<Thread> slow = new ArrayList<>();
    /** The networks of those that were cut. */
    private final BlockingQueue<String> cut = new LinkedBlockingQueue<>();

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endSlowOnes() throws InterruptedException {
        end.countDown();
        for (var thread : slow) {
            thread.join();
        }
    }

    @Test
    void whoComesToAFullNetworkHasThePlaceOfItsOldest() throws InterruptedException {
        var reading = new FormReading(Duration.ofDays(1));
        begin(reading, 1, "192.0.2.9");
        begin(reading, 16, "192.0.2.1");
        assertTrue(reading.read("192.0.2.1", () -> {}));
        assertEquals("192.0.2.1", cut.take());
        assertTrue(reading.read("192.0.2.2", () -> {}));
        assertTrue(cut.isEmpty(), "there was room");
    }

    @Test
    void whoComesWhenAllIsFullHasThePlaceOfTheFullestNetwork() throws InterruptedException {
        var reading = new FormReading(Duration.ofDays(1));
        begin(reading, 15, "192.0.2.0");
        begin(reading, 16, "192.0.2.1");
        begin(reading, 16, "192.0.2.2");
        begin(reading, 16, "192.0.2.3");
        begin(reading, 1, "192.0.2.4");
        assertTrue(reading.read("192.0.2.9", () -> {}));
        assertEquals("192.0.2.1", cut.take());
        assertTrue(cut.isEmpty());
    }

    @Test
    void whoDoesNotNoticeTheCutKeepsAThread() throws InterruptedException {
        var reading = new FormReading(Duration.ofDays(1));
        var deaf = new CountDownLatch(1);
        for (var network = 0; network < 128; network++) {
            beginDeaf(reading, deaf, "192.0.2." + network);
        }
        assertFalse(reading.read("198.51.100.1", () -> {}));
        deaf.countDown();
        for (var thread : slow) {
            thread.join();
        }
        assertTrue(reading.read("198.51.100.1", () -> {}));
    }

    @Test
    void whoTakesTooLongIsCut() throws InterruptedException {
        var reading = new FormReading(Duration.ZERO);
        begin(reading, 1, "192.0.2.1");
        reading.cutOverdue();
        slow.get(0).join();
        assertTrue(reading.read("192.0.2.1", () -> {}));
    }

    @Test
    void whatCameTooLateHitsNothingElse() {
        var reading = new FormReading(Duration.ZERO);
        assertTrue(reading.read("192.0.2.1", reading::cutOverdue));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private void begin(FormReading reading, int many, String network) throws InterruptedException {
        var begun = new CountDownLatch(many);
        for (var number = 0; number < many; number++) {
            var thread = new Thread(() -> reading.read(network, () -> {
                begun.countDown();
                waitForTheEnd(network);
            }));
            slow.add(thread);
            thread.start();
        }
        begun.await();
    }

    private void waitForTheEnd(String network) {
        try {
            end.await();
        } catch (InterruptedException e) {
            cut.add(network);
        }
    }

    private void beginDeaf(FormReading reading, CountDownLatch end, String network) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var thread = new Thread(() -> reading.read(network, () -> {
            begun.countDown();
            while (end.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
                Thread.interrupted();
            }
        }));
        slow.add(thread);
        thread.start();
        begun.await();
    }
}
