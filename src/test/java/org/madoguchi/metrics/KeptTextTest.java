package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeptTextTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnceInTenSeconds() {
        var kept = new KeptText(() -> String.valueOf(made.incrementAndGet()), now::get);
        assertEquals(Optional.of("1"), kept.get());
        now.set(TimeUnit.SECONDS.toNanos(10));
        assertEquals(Optional.of("1"), kept.get());
        now.set(TimeUnit.SECONDS.toNanos(11));
        assertEquals(Optional.of("2"), kept.get());
    }

    @Test
    void nobodyWaitsForTheOneWhoMakesIt() {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var kept = new KeptText(() -> slowly(begun, end), now::get);
        var first = CompletableFuture.supplyAsync(kept::get);
        wait(begun);
        assertEquals(Optional.empty(), kept.get());
        end.countDown();
        assertEquals(Optional.of("1"), first.join());
        assertEquals(1, made.get());
    }

    @Test
    void failureLeavesTheTurnToTheNext() {
        var kept = new KeptText(
                () -> {
                    if (made.incrementAndGet() == 1) {
                        throw new IllegalStateException("planted");
                    }
                    return "well";
                },
                now::get);
        assertThrows(IllegalStateException.class, kept::get);
        assertEquals(
                Optional.of("well"), CompletableFuture.supplyAsync(kept::get).join());
    }

    private String slowly(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        wait(end);
        return String.valueOf(made.incrementAndGet());
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
