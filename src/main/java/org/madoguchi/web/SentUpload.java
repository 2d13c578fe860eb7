package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A form with a file, which one page takes: the limit of its body is raised there alone. It is whole when its last
 * boundary has come, so that programs may send one without the field that Faces ends a form with.
 */
final class SentUpload extends SentForm {

    /** The page that takes a file. */
    static final String PATH = "/verify.xhtml";

    /** Bytes: a file, and what a form may have beside it. */
    private static final long LONGEST = 6L * 1024 * 1024;

    private final UploadRequest form;
    private final HttpServletRequest unread;
    private final String boundary;
    private boolean whole;
    private boolean tooMuch;

    private SentUpload(HttpServletRequest request, UploadRequest form, String boundary) {
        super(form);
        this.form = form;
        this.unread = request;
        this.boundary = boundary;
    }

    /** Empty when it is a form without a file, or for another page. */
    static Optional<SentUpload> of(HttpServletRequest request) {
        return request.getServletPath().equals(PATH)
                ? Multipart.boundary(request.getContentType())
                        .map(boundary -> new SentUpload(request, new UploadRequest(request), boundary))
                : Optional.empty();
    }

    @Override
    boolean isSaidToBeTooLong() {
        return form.getContentLengthLong() > LONGEST;
    }

    @Override
    void read() {
        try {
            form.read(new Multipart(new Bounded(unread.getInputStream()), boundary));
            whole = true;
        } catch (IOException e) { // cut off, or of no form that browsers send
            whole = false;
        }
    }

    /** With what was read. */
    HttpServletRequest request() {
        return form;
    }

    @Override
    boolean isWhole() {
        return whole || tooMuch;
    }

    @Override
    boolean isTooMuch() {
        return tooMuch;
    }

    /** A program's form has no state. */
    @Override
    boolean isOfOurPages() {
        return super.isOfOurPages() || !hasState();
    }

    /** Where it was not said how long it is. */
    private final class Bounded extends FilterInputStream {

        private long left = LONGEST;

        Bounded(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            left -= read;
            if (left < 0) {
                tooMuch = true;
                throw new IOException("longer than " + LONGEST + " bytes");
            }
            return read;
        }
    }
}
