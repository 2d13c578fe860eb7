package org.madoguchi.admin.batch;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.web.RowId;

/** What has become of each student of a batch, as a file for a spreadsheet; some hundreds in memory at any time. */
@WebServlet("/desk/batch.csv")
public class BatchExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient BatchDeskService service;

    @Inject
    private transient BatchList list;

    /** Whoever may not see it is told so, by whatever method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.require(DeskRight.BATCHES);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = RowId.parse(request.getParameter("id")).flatMap(service::export);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(response);
        write(found.get().getId(), response.getOutputStream());
    }

    /** Reads no row, and nothing was exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"batch.csv\"");
    }

    /** Closed only at the end: what breaks off has to look so. */
    private void write(Long id, OutputStream file) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        out.write(list.head());
        var lines = service.exported(id, 0, AT_ONCE);
        while (!lines.isEmpty()) {
            for (var line : lines) {
                out.write(list.line(line));
            }
            lines = service.exported(id, lines.get(lines.size() - 1).row().getNumber(), AT_ONCE);
        }
        out.close();
    }
}
