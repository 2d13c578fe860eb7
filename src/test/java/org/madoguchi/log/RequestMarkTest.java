package org.madoguchi.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As on a server: its handlers stand at the top, ours at the logger above the service's. */
class RequestMarkTest {

    private static final Logger TOP = Logger.getLogger("");
    private static final Logger LOGGER = Logger.getLogger("org.madoguchi.log.sample");

    private final RequestLog log = new RequestLog();
    private final List<String> written = new ArrayList<>();
    private final Handler server = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName().equals(LOGGER.getName())) {
                written.add(new SimpleFormatter().formatMessage(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() {
        TOP.addHandler(server);
        log.contextInitialized(null);
    }

    @AfterEach
    void stop() {
        log.contextDestroyed(null);
        TOP.removeHandler(server);
    }

    @Test
    void linesOfARequestHaveItsIdAndOthersNone() {
        var request = RequestIdTest.request();
        LOGGER.info("before");
        log.requestInitialized(event(request));
        LOGGER.info("in it");
        LOGGER.log(Level.INFO, "it''s {0}", "its");
        log.requestDestroyed(event(request));
        LOGGER.info("after");
        var id = "[" + RequestId.of(request) + "] ";
        assertEquals(List.of("before", id + "in it", id + "it's its", "after"), written);
    }

    @Test
    void anotherThreadWorksForTheRequest() throws Exception {
        var request = RequestIdTest.request();
        log.requestInitialized(event(request));
        var carried = RequestMark.carried(() -> {
            LOGGER.info("in its name");
            return null;
        });
        log.requestDestroyed(event(request));
        carried.call();
        LOGGER.info("after");
        assertEquals(List.of("[" + RequestId.of(request) + "] in its name", "after"), written);
    }

    @Test
    void anEndedServiceMarksNothing() {
        log.requestInitialized(event(RequestIdTest.request()));
        log.contextDestroyed(null);
        LOGGER.info("plain");
        log.requestDestroyed(null);
        assertEquals(List.of("plain"), written);
    }

    private static ServletRequestEvent event(HttpServletRequest request) {
        var context = (ServletContext) Proxy.newProxyInstance(
                RequestMarkTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> null);
        return new ServletRequestEvent(context, request);
    }
}
