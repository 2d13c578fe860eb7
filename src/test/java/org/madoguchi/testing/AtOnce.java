package org.madoguchi.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import javax.naming.InitialContext;

/** Does the same several times at the same instant, on threads of the server that the test runs inside of. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * The results, in no order. What is thrown ends the test. The threads have ended before it goes on: Payara lets
     * them share what the caller uses without a transaction, and closes it with each.
     */
    public static <T> List<T> call(int times, Callable<T> work) throws Exception {
        ThreadFactory factory = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        var threads = new ConcurrentLinkedQueue<Thread>();
        var pool = Executors.newFixedThreadPool(times, task -> {
            var thread = factory.newThread(task);
            threads.add(thread);
            return thread;
        });
        var start = new CyclicBarrier(times);
        try {
            var results = IntStream.range(0, times)
                    .mapToObj(index -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return results.stream().map(AtOnce::result).toList();
        } finally {
            pool.shutdown();
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
