package org.madoguchi.testing;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.function.Executable;

/** What a class writes into the log. */
public final class Said {

    private Said() {}

    /** All messages while the work is done, one a line. */
    public static String by(Class<?> type, Executable work) {
        var said = new StringBuffer();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.append(entry.getMessage()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(type.getName());
        logger.addHandler(handler);
        try {
            work.execute();
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            logger.removeHandler(handler);
        }
        return said.toString();
    }
}
