package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * What another service's program sends by itself, such as that something was paid. It comes from no page, so that
 * nothing of a form can be asked of it: whoever takes it knows its sender by a signature over the very bytes. One path
 * takes such, and no other page or act lies below it.
 */
public final class SentNotice {

    /** The path, and its sender's name behind it. */
    static final String PATH = "/payment/notice";

    /** Bytes. */
    private static final int LONGEST = 64 * 1024;

    private static final String ATTRIBUTE = SentNotice.class.getName();

    private final HttpServletRequest request;
    private byte[] body;

    private SentNotice(HttpServletRequest request) {
        this.request = request;
    }

    /** Empty when it is for another path. */
    static Optional<SentNotice> find(HttpServletRequest request) {
        return request.getServletPath().equals(PATH) ? Optional.of(new SentNotice(request)) : Optional.empty();
    }

    /** The very bytes that came with this request; empty when it is none. */
    public static Optional<byte[]> of(HttpServletRequest request) {
        return Optional.ofNullable((byte[]) request.getAttribute(ATTRIBUTE));
    }

    boolean isSaidToBeTooLong() {
        return request.getContentLengthLong() > LONGEST;
    }

    /** Reads it, which waits for the client. */
    void read() {
        try {
            body = request.getInputStream().readNBytes(LONGEST + 1);
            request.setAttribute(ATTRIBUTE, body);
        } catch (IOException e) { // cut off
            body = null;
        }
    }

    boolean isWhole() {
        return body != null && (request.getContentLengthLong() < 0 || request.getContentLengthLong() == body.length);
    }

    boolean isTooMuch() {
        return body != null && body.length > LONGEST;
    }
}
