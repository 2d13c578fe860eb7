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

/**
 * Hands out the rows of a search as a file: {@code format} is {@code csv} or {@code jsonl}, the rest as on the page. The
 * stream's own writer would not say that the reader is gone.
 */
@WebServlet("/desk/trail-export")
public class TrailExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrailService service;
    @Inject
    private transient TrailQuery query;
    @Inject
    private transient TrailWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var csv = "csv".equals(request.getParameter("format"));
        var export = service.export(query.search(), "format=" + (csv ? "csv" : "jsonl") + query.note());
        response.setContentType(csv ? "text/csv" : "application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trail." + (csv ? "csv" : "jsonl") + "\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            export.write(csv ? new CsvWriter(out, words, service::shown) : new JsonLinesWriter(out, service::shown));
        }
    }
}
