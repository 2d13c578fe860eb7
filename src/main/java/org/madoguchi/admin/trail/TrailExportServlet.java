package org.madoguchi.admin.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;

/**
 * Hands out the rows of a search as a file: {@code format} is {@code csv} or {@code jsonl}, the rest as on the page.
 * The stream's own writer would not say that the reader is gone.
 */
@WebServlet("/desk/trail-export")
public class TrailExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient TrailService service;

    @Inject
    private transient TrailQuery query;

    @Inject
    private transient TrailWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var csv = isCsv(request);
        var format = Detail.of(DetailPart.FORMAT, csv ? "csv" : "jsonl");
        var export = service.export(query.search(), format.and(query.note()));
        describe(csv, response);
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            export.write(csv ? new CsvWriter(out, words, service::shown) : new JsonLinesWriter(out, service::shown));
        }
    }

    /** Reads no row, and nothing was exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        access.require(DeskRight.TRAIL_OWN);
        describe(isCsv(request), response);
    }

    private static boolean isCsv(HttpServletRequest request) {
        return "csv".equals(request.getParameter("format"));
    }

    private static void describe(boolean csv, HttpServletResponse response) {
        response.setContentType(csv ? "text/csv" : "application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trail." + (csv ? "csv" : "jsonl") + "\"");
    }
}
