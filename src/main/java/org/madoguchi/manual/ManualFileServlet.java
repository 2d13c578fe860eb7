package org.madoguchi.manual;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Hands the university's PDFs to anybody, e.g. {@code /manual/file/store-ja.pdf}: an address that leads to whichever is
 * offered, to be asked for again each time, which costs a hash; and one with the hash in it, which pages link to and
 * browsers may keep for a year. The database is asked for bytes alone.
 */
@WebServlet(OfferedFile.FOLDER + "*")
public class ManualFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final String ASKED_AGAIN = "public, no-cache";

    @Inject
    private transient ManualShelf shelf;

    @Inject
    private transient ManualReadingService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = find(request);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isKnown(file.get(), request)) {
            cache(file.get(), request, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(file.get(), request, response);
        }
    }

    /** Reads no bytes. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = find(request);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            describe(file.get(), request, response);
        }
    }

    private Optional<OfferedFile> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> ManualPlace.ofFile(path.substring(1)))
                .flatMap(shelf::find);
    }

    private static boolean isKnown(OfferedFile file, HttpServletRequest request) {
        var known = request.getHeader("If-None-Match");
        return known != null && known.contains(tag(file));
    }

    private static String tag(OfferedFile file) {
        return "\"" + file.sha256() + "\"";
    }

    private static void cache(OfferedFile file, HttpServletRequest request, HttpServletResponse response) {
        var byHash = ("v=" + file.version()).equals(request.getQueryString());
        response.setHeader("ETag", tag(file));
        response.setHeader("Cache-Control", byHash ? KEPT : ASKED_AGAIN);
    }

    /** The name is ours: what its sender called it may be anything. */
    private static void describe(OfferedFile file, HttpServletRequest request, HttpServletResponse response) {
        cache(file, request, response);
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"manual-" + file.place().file() + "\"");
        response.setContentLength(file.bytes());
    }

    /** Nothing is said of it before the database has answered. */
    private void send(OfferedFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var part = service.part(file.id(), 0);
        describe(file, request, response);
        for (var position = 1; part.isPresent(); position++) {
            response.getOutputStream().write(part.get());
            part = service.part(file.id(), position);
        }
    }
}
