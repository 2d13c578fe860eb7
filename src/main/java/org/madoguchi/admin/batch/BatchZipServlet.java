package org.madoguchi.admin.batch;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.web.RowId;

/**
 * The certificates of a batch as PDFs in one file, in the order of their students, once all are signed: {@code ?id=}
 * which batch, {@code &print=true} their faces for printing. One PDF is in memory at any time. The last entry is a list
 * of all students with the names of their files, by which a person sees whose is missing. Without a batch, and before
 * all are signed, it is not found.
 */
@WebServlet("/desk/batch.zip")
public class BatchZipServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient BatchPaperService service;

    @Inject
    private transient BatchDeskService desk;

    @Inject
    private transient BatchList list;

    /** Whoever may not take it is told so, by whatever method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.require(DeskRight.BATCHES);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = Boolean.parseBoolean(request.getParameter("print")) ? DocumentKind.PRINT : DocumentKind.PDF;
        var found = RowId.parse(request.getParameter("id")).flatMap(id -> service.take(id, kind));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(response);
        write(found.get().getId(), kind, response.getOutputStream());
    }

    /** Reads no file, and none was taken that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"batch.zip\"");
    }

    /** Closed only at the end: what breaks off is no ZIP, and has to look so. */
    private void write(Long id, DocumentKind kind, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var names = new HashMap<Integer, String>();
        for (var paper = service.taken(id, kind, 0);
                paper.isPresent();
                paper = service.taken(id, kind, paper.get().row())) {
            if (paper.get().pdf().isPresent()) {
                names.put(paper.get().row(), name(paper.get()));
                zip.putNextEntry(new ZipEntry(name(paper.get())));
                zip.write(paper.get().pdf().get());
                zip.closeEntry();
            }
        }
        zip.putNextEntry(new ZipEntry("list.csv"));
        list(id, names, zip);
        zip.close();
    }

    private void list(Long id, Map<Integer, String> names, OutputStream out) throws IOException {
        out.write(list.headWithFiles().getBytes(StandardCharsets.UTF_8));
        for (var lines = desk.exported(id, 0, AT_ONCE);
                !lines.isEmpty();
                lines = desk.exported(id, lines.get(lines.size() - 1).row().getNumber(), AT_ONCE)) {
            for (var line : lines) {
                var name = Optional.ofNullable(names.get(line.row().getNumber()));
                out.write(list.line(line, name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** An issue number may have any sign that a university chose. */
    private static String name(BatchPaperService.Paper paper) {
        return paper.name().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".pdf";
    }
}
