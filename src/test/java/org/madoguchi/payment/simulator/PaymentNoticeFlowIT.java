package org.madoguchi.payment.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;

/** The one path that programs of other services may send to, and what nobody should send there. */
@Tag("server")
@BrowserTest
class PaymentNoticeFlowIT {

    private static final String PATH = "/payment/notice/simulator";
    private static final int LONGEST = 64 * 1024;
    private static final NoticeSignature SIGNATURE = new NoticeSignature("simulator");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int post(Portal portal, String path, byte[] body, String signature) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(portal.uri() + path))
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header(NoticeSignature.HEADER, signature)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void signedNoticeIsTakenFromAnywhere(Portal portal, PortalDatabase database) throws Exception {
        database.execute("insert into simulated_payment (reference, start_key, subject, method, amount, due_at, "
                + "return_url, state) values ('known', 'key-known', 'A26-9', 'CARD', 1, now(), '/', 'WAITING')");
        var body = SimulatedPaymentProvider.write("event", "known");
        var signed = SIGNATURE.of(body, Instant.now());
        assertEquals(200, post(portal, PATH, body, signed));
        assertEquals(200, post(portal, PATH, body, signed));
        assertEquals(1, database.count("select count(*) from payment_event where reference = 'known'"), "noted once");
    }

    @Test
    void anythingElseIsRefused(Portal portal) throws Exception {
        var body = SimulatedPaymentProvider.write("event", "unknown");
        var signed = SIGNATURE.of(body, Instant.now());
        assertEquals(403, post(portal, PATH, body, "t=1,v1=00"));
        assertEquals(
                403, post(portal, PATH, body, SIGNATURE.of(body, Instant.now().minusSeconds(301))));
        assertEquals(403, post(portal, PATH, "{}".getBytes(StandardCharsets.UTF_8), signed));
        assertEquals(403, post(portal, "/payment/notice/nobody", body, signed));
        assertEquals(403, post(portal, "/payment/notice", body, signed));
        assertEquals(413, post(portal, PATH, new byte[LONGEST + 1], signed));
        assertEquals(403, post(portal, PATH, new byte[LONGEST], signed));
        assertEquals(403, post(portal, PATH, new byte[0], signed));
        assertEquals(200, post(portal, PATH, body, signed), "authentic; its provider does not know it, and may yet");
        assertEquals(403, post(portal, "/login.xhtml", body, signed), "no other page");
        assertEquals(405, get(portal).statusCode());
    }

    private HttpResponse<Void> get(Portal portal) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal.uri() + PATH)).build(), BodyHandlers.discarding());
    }
}
