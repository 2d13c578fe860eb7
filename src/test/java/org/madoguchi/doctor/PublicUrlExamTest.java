package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;

/** What a proxy says before the first start is no fault, and what the service says is. */
class PublicUrlExamTest {

    @ParameterizedTest
    @CsvSource({
        "200, OK, url.answers",
        "404, FAULT, url.strange",
        "502, WARNING, url.nobody_behind",
        "503, FAULT, url.strange",
        "504, WARNING, url.nobody_behind"
    })
    void answersAreToldApart(int status, Level level, String key) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            var found = answer("http://localhost:" + server.getAddress().getPort());
            assertEquals(level, found.level());
            assertEquals(key, found.key());
        } finally {
            server.stop(0);
        }
    }

    /** A proxy that sends on to https says no more than that the URL is not. */
    @Test
    void redirectFromHttpIsNoSecondFault() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort();
            assertEquals(
                    List.of("url.http_here"),
                    findings(url).stream().map(Finding::key).toList());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobodyAnswers() {
        assertEquals("url.silent", answer("http://localhost:1").key());
    }

    private static Finding answer(String url) {
        var findings = findings(url);
        return findings.get(findings.size() - 1);
    }

    private static List<Finding> findings(String url) {
        return new PublicUrlExam(Settings.of(Map.of("madoguchi.public-url", url)), Clock.systemUTC()).examine();
    }
}
