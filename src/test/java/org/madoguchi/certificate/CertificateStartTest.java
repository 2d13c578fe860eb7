package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.StartFailedException;

/** A start goes on while papers are drawn, and ends when one cannot be. */
class CertificateStartTest {

    private static final String PRESIDENT = "madoguchi.certificates.president.ja";

    private final AtomicInteger begun = new AtomicInteger();

    private final Map<String, String> values = new HashMap<>(Map.of(
            "madoguchi.certificates",
            "true",
            "madoguchi.public-url",
            "https://certs.example.ac.jp",
            PRESIDENT,
            "例示 一郎"));

    @Test
    void goesOnWhenAllCanBePrinted() throws Exception {
        var start = start();
        start.begin(null);
        start.end(null);
        assertEquals(1, begun.get());
    }

    @Test
    void whatIsDrawnBesideItEndsIt() {
        values.put(PRESIDENT, "𠮷田 一郎");
        var start = start();
        start.begin(null);
        var told = assertThrows(StartFailedException.class, () -> start.end(null));
        assertTrue(told.getMessage().contains(PRESIDENT + " has a character that no font has"), told.getMessage());
    }

    @Test
    void fileThatCannotBeUsedEndsItAtOnce() {
        values.put("madoguchi.certificates.templates", "/none/such");
        var told = assertThrows(StartFailedException.class, () -> start().begin(null));
        assertTrue(told.getMessage().contains("madoguchi.certificates.templates"), told.getMessage());
        assertEquals(0, begun.get());
    }

    @Test
    void nothingIsDrawnWhereNothingIsIssued() throws Exception {
        values.put("madoguchi.certificates", "false");
        var start = start();
        start.begin(null);
        start.end(null);
        assertEquals(0, begun.get());
    }

    private CertificateStart start() {
        var settings = Settings.of(values);
        var press = new CertificatePress(settings, new PublicUrl(settings), ZoneId.of("Asia/Tokyo"));
        var start = new CertificateStart(new PaperCheck(settings, press), press, settings);
        start.threads = new ManagedThreadFactory() {
            @Override
            public Thread newThread(Runnable task) {
                begun.incrementAndGet();
                return new Thread(task);
            }

            @Override
            public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
                throw new UnsupportedOperationException();
            }
        };
        return start;
    }
}
