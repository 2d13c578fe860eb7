package org.madoguchi.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundJobsTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final BackgroundJobs jobs = new BackgroundJobs(SHORT);

    @AfterEach
    void stop() throws InterruptedException {
        jobs.stop(this);
    }

    @Test
    void jobSurvivesAnError() throws InterruptedException {
        var runs = new CountDownLatch(3);
        jobs.start(
                Job.once("test-error", SHORT, () -> {
                    runs.countDown();
                    throw new OutOfMemoryError("as if");
                }),
                Thread::new);
        assertTrue(runs.await(10, TimeUnit.SECONDS), "it is run again");
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() throws InterruptedException {
        var left = new CountDownLatch(5);
        jobs.start(
                Job.steps("test-steps", SHORT, () -> {
                    left.countDown();
                    return left.getCount() > 0;
                }),
                Thread::new);
        assertTrue(left.await(10, TimeUnit.SECONDS));
    }

    @Test
    void endsBetweenTwoStepsWhenTheApplicationIsTakenDown() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var steps = new AtomicInteger();
        jobs.start(
                new Job("test-end", SHORT, Duration.ofDays(1), () -> {
                    steps.incrementAndGet();
                    begun.countDown();
                    return true;
                }),
                Thread::new);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        jobs.stop(this);
        assertEquals(1, steps.get());
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("madoguchi-test-end")));
    }
}
