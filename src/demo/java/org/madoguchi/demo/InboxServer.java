package org.madoguchi.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The inbox in a browser. What came by mail is data there, never markup, except in a frame that may run and load
 * nothing; other sites can neither read it nor empty it.
 */
final class InboxServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(InboxServer.class.getName());
    private static final String FRAME = "/html";
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final MailFolder mails;

    private InboxServer(HttpServer server, MailFolder mails) {
        this.server = server;
        this.mails = mails;
    }

    /**
     * Starts it on the loopback address.
     *
     * @param port 0 for any free one
     * @throws DemoFailure when it cannot be opened
     */
    static InboxServer start(int port, MailFolder mails) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var inbox = new InboxServer(server, mails);
            server.setExecutor(inbox.threads);
            server.createContext("/", inbox::answer);
            server.start();
            return inbox;
        } catch (IOException e) {
            throw new DemoFailure("The inbox page cannot open port " + port + ": " + e.getMessage(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerTo(exchange).send(exchange);
        } catch (RuntimeException e) { // the JDK's server would drop it without a word
            LOG.log(Level.WARNING, "The inbox page failed", e);
        }
    }

    private InboxAnswer answerTo(HttpExchange exchange) {
        // A name of another site that leads here (DNS rebinding) would let that site read the mails.
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !ownHosts().contains(host)) {
            return InboxAnswer.fault(421, "Misdirected request");
        }
        var path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> show(path);
            case "POST" -> change(path, exchange.getRequestHeaders().getFirst("Origin"));
            default -> InboxAnswer.fault(405, "Method not allowed");
        };
    }

    private Set<String> ownHosts() {
        return Set.of("localhost:" + port(), "127.0.0.1:" + port());
    }

    private InboxAnswer show(String path) {
        if (path.equals("/")) {
            return InboxAnswer.page(InboxPages.list(mails.list()));
        }
        if (path.equals("/inbox.css")) {
            return InboxAnswer.sheet(InboxPages.sheet());
        }
        return path.startsWith("/mail/") ? showMail(path.substring("/mail/".length())) : notHere();
    }

    private InboxAnswer showMail(String name) {
        if (!name.endsWith(FRAME)) {
            return mails.find(name).map(InboxPages::mail).map(InboxAnswer::page).orElseGet(InboxServer::notHere);
        }
        return mails.find(name.substring(0, name.length() - FRAME.length()))
                .flatMap(StoredMail::html)
                .map(InboxPages::frame)
                .map(InboxAnswer::frame)
                .orElseGet(InboxServer::notHere);
    }

    /** The one change there is: emptying the inbox, asked for by its own page. */
    private InboxAnswer change(String path, String origin) {
        if (!path.equals("/delete-all")) {
            return notHere();
        }
        if (origin == null || ownHosts().stream().noneMatch(host -> origin.equals("http://" + host))) {
            return InboxAnswer.fault(403, "Asked for by another site");
        }
        mails.deleteAll();
        return InboxAnswer.redirect();
    }

    private static InboxAnswer notHere() {
        return InboxAnswer.fault(404, "ありません / Not here");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
