package org.madoguchi.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.Await;

class KeptAnswerTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);

    /** Waited for as long as a thread may take to begin on a machine that has much else to do. */
    private KeptAnswer answer(Callable<Boolean> question) {
        return answer(question, TimeUnit.MINUTES.toNanos(1));
    }

    private KeptAnswer answer(Callable<Boolean> question, long longest) {
        return new KeptAnswer(work -> new Thread(work).start(), question, now::get, longest);
    }

    private void later() {
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
    }

    @Test
    void isAskedOncePerSecond() {
        var answer = answer(() -> asked.incrementAndGet() > 0);
        assertTrue(answer.isYes());
        assertTrue(answer.isYes());
        assertEquals(1, asked.get());
        later();
        assertTrue(answer.isYes());
        assertEquals(2, asked.get());
    }

    @Test
    void failureIsNoAndIsAskedAnew() {
        var answer = answer(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new SQLException("gone");
            }
            return true;
        });
        assertFalse(answer.isYes());
        assertFalse(answer.isYes());
        later();
        assertTrue(answer.isYes());
    }

    @Test
    void silenceIsNoAndKeepsOneThreadOnly() {
        var answer = answer(
                () -> {
                    asked.incrementAndGet();
                    silence.await();
                    return true;
                },
                TimeUnit.MILLISECONDS.toNanos(50));
        for (var i = 0; i < 100; i++) {
            assertFalse(answer.isYes());
            later();
        }
        assertEquals(1, asked.get());
        silence.countDown();
        Await.until(
                () -> {
                    later();
                    return answer.isYes();
                },
                "the answer after the silence");
    }

    @Test
    void whoComesMeanwhileGetsTheFormerAnswerAtOnce() throws Exception {
        var asking = new CountDownLatch(1);
        var answer = answer(() -> {
            if (asked.incrementAndGet() > 1) {
                asking.countDown();
                silence.await();
            }
            return true;
        });
        assertTrue(answer.isYes());
        later();
        var first = new Thread(answer::isYes);
        first.start();
        asking.await();
        assertTrue(answer.isYes());
        silence.countDown();
        first.join();
    }
}
