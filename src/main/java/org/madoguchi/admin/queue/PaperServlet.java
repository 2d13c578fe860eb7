package org.madoguchi.admin.queue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.PdfName;

/** 印刷用PDF: all papers of one application ({@code id}) in a ZIP, named by their issue numbers. */
@WebServlet("/desk/application.zip")
public class PaperServlet extends DeskFileServlet<Map<String, byte[]>> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PaperService service;

    /** One for all. */
    public PaperServlet() {
        super(DeskRight.LEDGER_FILE, "application/zip", "attachment; filename=\"application.zip\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return id(request).filter(service::isTakeable).isPresent();
    }

    @Override
    protected Optional<Map<String, byte[]>> take(HttpServletRequest request) {
        return id(request).map(service::take).filter(papers -> !papers.isEmpty());
    }

    @Override
    protected void write(Map<String, byte[]> papers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        for (var paper : papers.entrySet()) {
            zip.putNextEntry(new ZipEntry(PdfName.of(paper.getKey())));
            zip.write(paper.getValue());
            zip.closeEntry();
        }
        zip.close();
    }
}
