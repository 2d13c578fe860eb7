package org.madoguchi.health;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/**
 * The answer to a question that may take long, asked at most once a second and by one thread at a time. Whoever asks
 * first waits for it, up to 3 s; whoever comes meanwhile gets the answer before that, at once. Until the first answer,
 * and when one fails or does not come, it is no.
 */
final class KeptAnswer {

    private static final Logger LOGGER = Logger.getLogger(KeptAnswer.class.getName());
    private static final long KEPT = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

    private final Executor threads;
    private final Callable<Boolean> question;
    private final LongSupplier nanos;
    private final long longest;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile boolean isNew = true;
    private volatile long askedAt;
    private volatile boolean answer;

    KeptAnswer(Executor threads, Callable<Boolean> question) {
        this(threads, question, System::nanoTime, LONGEST);
    }

    /** @param longest nanoseconds that the first caller waits */
    KeptAnswer(Executor threads, Callable<Boolean> question, LongSupplier nanos, long longest) {
        this.threads = threads;
        this.question = question;
        this.nanos = nanos;
        this.longest = longest;
    }

    boolean isYes() {
        if ((isNew || nanos.getAsLong() - askedAt > KEPT) && isAsked.compareAndSet(false, true)) {
            note(ask());
        }
        return answer;
    }

    private boolean ask() {
        askedAt = nanos.getAsLong();
        isNew = false;
        var task = new FutureTask<>(this::answer);
        try {
            threads.execute(task);
            return task.get(longest, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.fine(e::toString);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean answer() throws Exception {
        try {
            return question.call();
        } finally {
            isAsked.set(false);
        }
    }

    private void note(boolean fresh) {
        if (answer && !fresh) {
            LOGGER.warning("The database does not answer: this node is not ready");
        } else if (!answer && fresh) {
            LOGGER.info("The database answers: this node is ready");
        }
        answer = fresh;
    }
}
