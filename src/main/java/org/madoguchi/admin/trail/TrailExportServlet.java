package org.madoguchi.admin.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;

/** The rows of a search as a file: {@code format} is {@code csv} or {@code jsonl}, the rest as on the page. */
@WebServlet("/desk/trail-export")
public class TrailExportServlet extends DeskFileServlet<TrailExport> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrailService service;

    @Inject
    private transient TrailQuery query;

    @Inject
    private transient TrailWords words;

    /** One for all. */
    public TrailExportServlet() {
        super(DeskRight.TRAIL_OWN, CSV, "attachment; filename=\"trail.csv\"");
    }

    @Override
    protected String type(HttpServletRequest request) {
        return isCsv(request) ? super.type(request) : "application/x-ndjson;charset=UTF-8";
    }

    @Override
    protected String disposition(HttpServletRequest request) {
        return isCsv(request) ? super.disposition(request) : "attachment; filename=\"trail.jsonl\"";
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return true;
    }

    @Override
    protected Optional<TrailExport> take(HttpServletRequest request) {
        var format = Detail.of(DetailPart.FORMAT, isCsv(request) ? "csv" : "jsonl");
        return Optional.of(service.export(query.search(), format.and(query.note())));
    }

    @Override
    protected void write(TrailExport export, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = lines(response);
        export.write(
                isCsv(request) ? new CsvWriter(out, words, service::shown) : new JsonLinesWriter(out, service::shown));
        out.close();
    }

    private static boolean isCsv(HttpServletRequest request) {
        return "csv".equals(request.getParameter("format"));
    }
}
