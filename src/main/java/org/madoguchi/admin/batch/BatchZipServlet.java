package org.madoguchi.admin.batch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.PdfName;
import org.madoguchi.certificate.DocumentKind;

/**
 * The certificates of a batch as PDFs in one file, in the order of their students, once all are signed: {@code ?id=}
 * which batch, {@code &print=true} their faces for printing. One PDF is in memory at any time. The last entry is a list
 * of all students with the names of their files, by which a person sees whose is missing. Without a batch, and before
 * all are signed, it is not found.
 */
@WebServlet("/desk/batch.zip")
public class BatchZipServlet extends DeskFileServlet<Batch> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BatchPaperService service;

    @Inject
    private transient BatchList list;

    /** One for all. */
    public BatchZipServlet() {
        super(DeskRight.BATCHES, "application/zip", "attachment; filename=\"batch.zip\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return id(request).filter(service::isTakeable).isPresent();
    }

    @Override
    protected Optional<Batch> take(HttpServletRequest request) {
        return id(request).flatMap(id -> service.take(id, kind(request)));
    }

    @Override
    protected void write(Batch one, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        var names = files(one.getId(), kind(request), zip);
        zip.putNextEntry(new ZipEntry("list.csv"));
        var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        list.write(one.getId(), names, out);
        out.close();
    }

    /** @return the names of the files by the numbers of their rows */
    private Map<Integer, String> files(Long id, DocumentKind kind, ZipOutputStream zip) throws IOException {
        var names = new HashMap<Integer, String>();
        for (var paper = service.taken(id, kind, 0);
                paper.isPresent();
                paper = service.taken(id, kind, paper.get().row())) {
            if (paper.get().pdf().isPresent()) {
                names.put(paper.get().row(), PdfName.of(paper.get().name()));
                zip.putNextEntry(new ZipEntry(PdfName.of(paper.get().name())));
                zip.write(paper.get().pdf().get());
                zip.closeEntry();
            }
        }
        return names;
    }

    private static DocumentKind kind(HttpServletRequest request) {
        return Boolean.parseBoolean(request.getParameter("print")) ? DocumentKind.PRINT : DocumentKind.PDF;
    }
}
