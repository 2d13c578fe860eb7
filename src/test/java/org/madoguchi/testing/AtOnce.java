package org.madoguchi.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import javax.naming.InitialContext;

/** Does the same several times at the same instant, on threads of the server that the test runs inside of. */
public final class AtOnce {

    private AtOnce() {
    }

    /** The results, in no order. What is thrown ends the test. */
    public static <T> List<T> call(int times, Callable<T> work) throws Exception {
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        var pool = Executors.newFixedThreadPool(times, threads);
        var start = new CyclicBarrier(times);
        try {
            var results = IntStream.range(0, times).mapToObj(index -> pool.submit(() -> {
                start.await();
                return work.call();
            })).toList();
            return results.stream().map(AtOnce::result).toList();
        }
        finally {
            pool.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
