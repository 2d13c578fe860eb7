package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.secondpassword.PhcString.Cost;
import org.madoguchi.settings.Settings;

@Timeout(30)
class Argon2idHasherTurnsTest {

    private static final String PREFIX = "madoguchi.second-password.argon2.";
    private static final String KEPT =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Two at once; each computation lasts until the test lets it end. */
    private Argon2idHasher held(String wait) {
        return new Argon2idHasher(
                Settings.of(Map.of(PREFIX + "memory", "64", PREFIX + "concurrency", "2", PREFIX + "wait", wait))) {
            @Override
            byte[] derive(String password, Cost cost, byte[] salt, int length) {
                begun.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.derive(password, cost, salt, length);
            }
        };
    }

    @AfterEach
    void end() throws InterruptedException {
        released.countDown();
        threads.shutdown();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    void refusesWhoeverWaitedTooLongAndWorksOnAfterwards() throws Exception {
        var hasher = held("PT0.01S");
        var first = threads.submit(() -> hasher.hash("Kumquat-77"));
        var second = threads.submit(() -> hasher.matches("password", KEPT));
        begun.await();

        assertThrows(HasherBusyException.class, () -> hasher.hash("Kumquat-77"));
        assertThrows(HasherBusyException.class, () -> hasher.matches("password", KEPT));
        assertThrows(HasherBusyException.class, hasher::spend);

        released.countDown();
        assertTrue(second.get());
        assertTrue(hasher.matches("Kumquat-77", first.get()));
    }

    @Test
    void letsTheNextOneInWhenAPlaceBecomesFree() throws Exception {
        var hasher = held("PT20S");
        threads.submit(hasher::spend);
        threads.submit(hasher::spend);
        begun.await();

        var waiting = new Thread(() -> hasher.matches("password", KEPT));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertFalse(Thread.currentThread().isInterrupted(), "never waited");
            Thread.onSpinWait();
        }
        released.countDown();
        waiting.join();
        assertEquals(Thread.State.TERMINATED, waiting.getState());
        assertTrue(hasher.matches("password", KEPT));
    }

    @Test
    void givesThePlaceBackWhenTheComputationFails() {
        var hasher = new Argon2idHasher(
                Settings.of(Map.of(PREFIX + "memory", "64", PREFIX + "concurrency", "1", PREFIX + "wait", "PT0.01S")));
        assertThrows(NullPointerException.class, () -> hasher.hash(null));
        assertTrue(hasher.matches("password", KEPT));
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        var hasher = held("PT20S");
        threads.submit(hasher::spend);
        threads.submit(hasher::spend);
        begun.await();

        Thread.currentThread().interrupt();
        assertThrows(HasherBusyException.class, hasher::spend);
        assertTrue(Thread.interrupted());
    }
}
