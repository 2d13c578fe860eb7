package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients wait for one another, and nobody else for them. */
@Timeout(30)
class FormReadingTest {

    private final List<Thread> slow = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endSlowOnes() throws InterruptedException {
        end.countDown();
        for (var thread : slow) {
            thread.join();
        }
    }

    @Test
    void oneNetworkLeavesRoomForOthers() throws InterruptedException {
        var reading = new FormReading(Duration.ofDays(1));
        begin(reading, 16, "192.0.2.1");
        assertFalse(reading.read("192.0.2.1", () -> {}));
        assertTrue(reading.read("192.0.2.2", () -> {}));
    }

    @Test
    void allTogetherLeaveThreadsToTheServer() throws InterruptedException {
        var reading = new FormReading(Duration.ofDays(1));
        for (var network = 0; network < 4; network++) {
            begin(reading, 16, "192.0.2." + network);
        }
        assertFalse(reading.read("192.0.2.9", () -> {}));
        end.countDown();
        slow.get(0).join();
        assertTrue(reading.read("192.0.2.9", () -> {}));
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
                waitForTheEnd();
            }));
            slow.add(thread);
            thread.start();
        }
        begun.await();
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
