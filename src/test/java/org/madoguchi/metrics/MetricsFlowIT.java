package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.MetricsToken;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.RawAnswer;

/** The numbers are for whoever has the token; for others there is no such page. */
@Tag("server")
@Tag("foreign")
@BrowserTest
class MetricsFlowIT {

    private final HttpClient connections = PlainVisitor.connections();

    @Test
    void tokenOpensThem(Portal portal) throws Exception {
        var answer = ask(portal, "/metrics", Optional.of(MetricsToken.VALUE));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        for (var name : new String[] {"database_up 1", "hash_places ", "nodes ", "heap_bytes{kind=\"max\"} "}) {
            assertTrue(answer.body().contains("madoguchi_" + name), answer.body());
        }
        assertTrue(
                answer.body()
                        .lines()
                        .allMatch(line ->
                                line.matches("# (TYPE madoguchi_\\w+ gauge|HELP madoguchi_\\w+ *)|madoguchi_\\w+"
                                        + "(\\{\\w+=\"[^\"]*\"})? -?[0-9.]+(E-?[0-9]+)?")),
                answer.body());
    }

    /** Prometheus asks each node by its own address, which is no name of the service. */
    @Test
    void nodeIsAskedByItsAddressWithTheTokenOnly(Portal portal) {
        assertEquals(200, askByAddress(portal, "Authorization: Bearer " + MetricsToken.VALUE + "\r\n"));
        assertEquals(404, askByAddress(portal, "Authorization: Bearer wrong\r\n"));
        assertEquals(421, askByAddress(portal, ""));
    }

    private static int askByAddress(Portal portal, String header) {
        var request = "GET " + portal.uri().getPath() + "/metrics HTTP/1.1\r\nHost: 10.244.0.5:8080\r\n" + header
                + "Connection: close\r\n\r\n";
        return RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.US_ASCII))
                .status();
    }

    @Test
    void withoutItThereIsNoSuchPage(Portal portal) throws Exception {
        var unknown = ask(portal, "/nothing", Optional.empty());
        for (var token : new String[] {"", "wrong", MetricsToken.VALUE + "x"}) {
            var answer = ask(portal, "/metrics", Optional.of(token).filter(one -> !one.isEmpty()));
            assertEquals(404, answer.statusCode());
            assertEquals(unknown.body(), answer.body().replace("/metrics", "/nothing"));
        }
    }

    private HttpResponse<String> ask(Portal portal, String path, Optional<String> token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal.uri() + path));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return connections.send(request.build(), BodyHandlers.ofString());
    }
}
