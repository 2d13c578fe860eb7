package org.madoguchi.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A load balancer that lets each request through to another server than the one before, whoever makes it. It knows as
 * much of HTTP as browsers and the tests' visitors speak, and ends each connection after one answer.
 */
public final class Turnstile implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: (\\d+)\r");
    private static final Pattern CONNECTION = Pattern.compile("(?im)^connection: [^\r]*\r\n");
    private static final Pattern FETCH_METADATA = Pattern.compile("(?im)^sec-fetch-[^\r]*\r\n");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String END = "\r\n\r\n";

    private final ServerSocket entrance;
    private final List<Integer> servers;
    private final Pattern kept;
    private final AtomicInteger requests = new AtomicInteger();

    private Turnstile(List<Integer> servers, Pattern kept) throws IOException {
        this.entrance = new ServerSocket(0, 100, InetAddress.getByName("localhost"));
        this.servers = servers;
        this.kept = kept;
    }

    /** Stands before these TCP ports of this machine. */
    public static Turnstile before(List<Integer> servers) {
        return start(servers, NOTHING);
    }

    /** Stands before a TCP port of this machine and tells it no {@code Sec-Fetch-*}, as some browsers and proxies. */
    public static Turnstile silentAboutSites(int server) {
        return start(List.of(server), FETCH_METADATA);
    }

    private static Turnstile start(List<Integer> servers, Pattern kept) {
        try {
            var turnstile = new Turnstile(servers, kept);
            SocketWork.start("turnstile", turnstile::letIn);
            return turnstile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, without a slash at the end. */
    public URI uri() {
        return URI.create("http://localhost:" + entrance.getLocalPort());
    }

    private void letIn() throws IOException {
        while (true) {
            var visitor = entrance.accept();
            SocketWork.start("turnstile", () -> pass(visitor));
        }
    }

    private void pass(Socket visitor) throws IOException {
        try (visitor) {
            var in = new BufferedInputStream(visitor.getInputStream());
            var head = head(in);
            if (head.isEmpty()) { // browsers open connections before they need them
                return;
            }
            var length = LENGTH.matcher(head);
            var body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            var port = servers.get(requests.getAndIncrement() % servers.size());
            try (var server = new Socket("localhost", port)) {
                var out = server.getOutputStream();
                out.write(last(kept.matcher(head).replaceAll("")).getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
                out.flush();
                server.getInputStream().transferTo(visitor.getOutputStream());
            }
        }
    }

    /** The request's line and headers, with the empty line after them. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf(END, head.length() - END.length()) < 0) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** The server is to end the connection after its answer. */
    private static String last(String head) {
        return CONNECTION.matcher(head).replaceAll("").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
