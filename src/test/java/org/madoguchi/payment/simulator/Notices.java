package org.madoguchi.payment.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The simulated service's notices, from outside of the portal, as often as somebody wants. */
public final class Notices {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final NoticeSignature signature = new NoticeSignature("simulator");
    private final URI portal;

    /** @param portal to which they go */
    public Notices(URI portal) {
        this.portal = portal;
    }

    /**
     * Tells that something has become of a payment.
     *
     * @return the status of the answer
     * @throws IOException when none comes
     */
    public int tell(String event, String reference) throws IOException {
        var body = SimulatedPaymentProvider.write(event, reference);
        var request = HttpRequest.newBuilder(URI.create(portal + "/payment/notice/simulator"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header(NoticeSignature.HEADER, signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
