package org.madoguchi.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer of the inbox's server: status, type, Content-Security-Policy and body. */
record InboxAnswer(int status, String type, String policy, String body) {

    private static final String HTML = "text/html; charset=UTF-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String FRAME_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
            + "frame-ancestors 'self'";

    /** A page of the inbox's own. */
    static InboxAnswer page(String html) {
        return new InboxAnswer(200, HTML, POLICY, html);
    }

    /** HTML that came by mail: it may run nothing, load nothing and send nothing. */
    static InboxAnswer frame(String html) {
        return new InboxAnswer(200, HTML, FRAME_POLICY, html);
    }

    static InboxAnswer sheet(String css) {
        return new InboxAnswer(200, "text/css; charset=UTF-8", POLICY, css);
    }

    static InboxAnswer fault(int status, String text) {
        return new InboxAnswer(status, HTML, POLICY, InboxPages.fault(String.valueOf(status), text));
    }

    /** To the list. */
    static InboxAnswer redirect() {
        return new InboxAnswer(303, HTML, POLICY, "");
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (status == 303) {
            headers.set("Location", "/");
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD") || bytes.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
