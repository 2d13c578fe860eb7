package org.madoguchi.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.RowId;

/** ダウンロード: a certificate that its owner may have as a file; anything else is the same 404. */
@WebServlet("/application/certificate.pdf")
public class ApplicationPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationService service;

    @Inject
    private transient CurrentSignIn current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var certificate = RowId.parse(request.getParameter("certificate")).orElse(-1L);
        var pdf = service.download(current.getAccount().getId(), request.getParameter("number"), certificate);
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"certificate.pdf\"");
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
    }
}
