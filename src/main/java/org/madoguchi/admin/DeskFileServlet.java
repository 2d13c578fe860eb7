package org.madoguchi.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.madoguchi.web.RowId;

/**
 * A file of the desk. Whoever may not have it is told so, and where there is none that is told, by whatever method.
 *
 * @param <T> what it is made of
 */
public abstract class DeskFileServlet<T> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Media type of a file for a spreadsheet. */
    protected static final String CSV = "text/csv;charset=UTF-8";

    private final DeskRight right;
    private final String type;
    private final String disposition;

    @Inject
    private transient DeskAccess access;

    /**
     * For the servlet of one file.
     *
     * @param right without which nobody has it
     * @param type of media
     * @param disposition whether browsers show or save it, and its name
     */
    protected DeskFileServlet(DeskRight right, String type, String disposition) {
        this.right = right;
        this.type = type;
        this.disposition = disposition;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.require(right);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var taken = take(request);
        describe(taken.isPresent(), request, response);
        if (taken.isPresent()) {
            write(taken.get(), request, response);
        }
    }

    /** Reads nothing of it, and nothing was taken that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        describe(isThere(request), request, response);
    }

    private void describe(boolean there, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (there) {
            response.setContentType(type(request));
            response.setHeader("Content-Disposition", disposition(request));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Its type of media, where that is the request's. */
    protected String type(HttpServletRequest request) {
        return type;
    }

    /** Whether browsers show or save it, and its name, where that is the request's. */
    protected String disposition(HttpServletRequest request) {
        return disposition;
    }

    /** Whether there is one to be taken. */
    protected abstract boolean isThere(HttpServletRequest request);

    /** It is about to be taken, which is in the trail; empty when there is none. */
    protected abstract Optional<T> take(HttpServletRequest request);

    /** Writes it. Whoever closes it does so only at the end: what breaks off has to look so. */
    protected abstract void write(T taken, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Where lines of text go. The answer's own writer would not say that the reader is gone. */
    protected static Writer lines(HttpServletResponse response) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Which one {@code ?id=} asks for. */
    protected static Optional<Long> id(HttpServletRequest request) {
        return RowId.parse(request.getParameter("id"));
    }
}
