package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A form with a file, which few pages take: the limit of its body is raised there alone. It is whole when its last
 * boundary has come, so that programs may send one without the field that Faces ends a form with.
 */
final class SentUpload extends SentForm {

    private final UploadRequest form;
    private final HttpServletRequest unread;
    private final UploadPlace place;
    private final String boundary;
    private boolean whole;
    private boolean tooMuch;

    private SentUpload(HttpServletRequest request, UploadRequest form, UploadPlace place, String boundary) {
        super(form);
        this.place = place;
        this.form = form;
        this.unread = request;
        this.boundary = boundary;
    }

    /** Empty when it is a form without a file, or for another page. */
    static Optional<SentUpload> of(HttpServletRequest request) {
        return UploadPlace.of(request).flatMap(place -> Multipart.boundary(request.getContentType())
                .map(boundary ->
                        new SentUpload(request, new UploadRequest(request, place.isForStaff()), place, boundary)));
    }

    /** Where it is for. */
    UploadPlace place() {
        return place;
    }

    /** Removes what was kept of it. */
    void discard() {
        form.discard();
    }

    @Override
    boolean isSaidToBeTooLong() {
        return form.getContentLengthLong() > place.longest();
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

        private long left = place.longest();

        Bounded(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            left -= read;
            if (left < 0) {
                tooMuch = true;
                throw new IOException("longer than " + place.longest() + " bytes");
            }
            return read;
        }
    }
}
