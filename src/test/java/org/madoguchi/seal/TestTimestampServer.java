package org.madoguchi.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** A timestamp server that speaks HTTP (RFC 3161, 3.4) and can be as bad as servers are. */
public final class TestTimestampServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile TimestampChannel honest;
    private volatile Answer answer;
    private volatile String authorization;

    /** What it does with a request. */
    interface Answer {
        void to(byte[] request, HttpExchange exchange) throws IOException;
    }

    private TestTimestampServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One that answers as this authority does. */
    static TestTimestampServer start(TimestampChannel authority) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = new TestTimestampServer(HttpServer.create(address, 0));
            started.honest = authority;
            started.answersHonestly();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that answers, by this clock, as the demo's authority does whose keys are kept in this folder. */
    public static TestTimestampServer ofDemo(Path folder, Clock clock) {
        return start(DemoAuthority.open(folder).timestamps(clock));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            answer.to(exchange.getRequestBody().readAllBytes(), exchange);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** Answers from now on as the authority does that it began with. */
    public void answersHonestly() {
        answers(honest);
    }

    /** Answers from now on with tokens of that authority for other bytes than were sent. */
    public void answersForeign() {
        answers(request -> honest.exchange(other(request)));
    }

    private static byte[] other(byte[] request) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return generator
                    .generate(NISTObjectIdentifiers.id_sha256, new byte[32], new TimeStampRequest(request).getNonce())
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers as this authority does from now on. */
    void answers(TimestampChannel authority) {
        answer = (request, exchange) -> send(exchange, 200, authority.exchange(request));
    }

    /** Answers with an error from now on. */
    public void answersStatus(int status) {
        answer = (request, exchange) -> send(exchange, status, new byte[0]);
    }

    /** Takes requests from now on and answers none. */
    public void isSilent() {
        answer = (request, exchange) -> awaitEnd();
    }

    /** Begins an answer from now on, and never ends it. */
    public void stalls() {
        answer = (request, exchange) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(0x30);
            exchange.getResponseBody().flush();
            awaitEnd();
        };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** How often it was asked. */
    public int requests() {
        return requests.get();
    }

    /** What stood in the last request's header of that name. */
    String authorization() {
        return authorization;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
