package org.madoguchi.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A document that programs fetch, also those that run in pages of other sites: it is the same for all, and says nothing
 * of who asks (Fetch Standard, "CORS protocol"; "Cross-Origin-Resource-Policy").
 *
 * @param kept how long it may be kept
 */
record PublicDocument(String type, String text, Duration kept) {

    /** Sends it, or that it is still the one that was sent before. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = "\"" + hash() + "\"";
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "public, max-age=" + kept.toSeconds());
        response.setHeader("ETag", tag);
        var known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text);
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
