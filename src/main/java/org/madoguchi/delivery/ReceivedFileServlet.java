package org.madoguchi.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;

/**
 * ダウンロード / Download: {@code ?ticket=} of the page that was opened, {@code &number=} of the certificate; as a PDF for
 * people, or by {@code &kind=VC} the credential for programs.
 */
@WebServlet("/receive/file")
public class ReceivedFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpeningService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = "VC".equals(request.getParameter("kind")) ? DocumentKind.VC : DocumentKind.PDF;
        var file = service.file(request.getParameter("ticket"), request.getParameter("number"), kind);
        var content = file.flatMap(Document::getContent);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(kind.getMediaType());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(file, kind) + "\"");
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    /** Its number, of which no sign means anything in a header. */
    private static String name(Optional<Document> file, DocumentKind kind) {
        var number = file.orElseThrow().getCertificate().getNumber().replaceAll("[^A-Za-z0-9-]", "_");
        return number + (kind == DocumentKind.VC ? ".jwt" : ".pdf");
    }
}
