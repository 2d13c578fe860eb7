package org.madoguchi.log;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Writes the request's ID before what this service's loggers say: {@code [7K2M-9QXA] …}. As a handler of the logger
 * above them it has a record before the server's handlers do, whose formats are not ours to change; they may then write
 * text, JSON or what else.
 */
public final class RequestMark extends Handler {

    /** Of the request that this thread answers. A text, which keeps no class loader alive. */
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    /** From now on this thread answers the request with this ID. */
    static void begin(String id) {
        CURRENT.set(id);
    }

    /** From now on this thread answers none. */
    static void end() {
        CURRENT.remove();
    }

    /** The same work, which another thread is to do for the request that this thread answers, if it answers one. */
    public static <T> Callable<T> carried(Callable<T> work) {
        var id = CURRENT.get();
        return () -> {
            begin(id);
            try {
                return work.call();
            } finally {
                end();
            }
        };
    }

    @Override
    public void publish(LogRecord line) {
        Optional.ofNullable(CURRENT.get()).ifPresent(id -> line.setMessage("[" + id + "] " + line.getMessage()));
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
