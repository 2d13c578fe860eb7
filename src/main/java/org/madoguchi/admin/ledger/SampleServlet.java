package org.madoguchi.admin.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;

/**
 * Hands out a specimen: {@code template} which, {@code language} {@code en} or Japanese, {@code face=print} for the one
 * that machines print.
 */
@WebServlet("/desk/sample.pdf")
public class SampleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FIRST = "enrolment";

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient SampleService service;

    /** Whoever may not see one is told so, by whatever method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.require(DeskRight.SAMPLE);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request.getParameter("template");
        var language = "en".equals(request.getParameter("language")) ? Language.EN : Language.JA;
        var face = "print".equals(request.getParameter("face")) ? Face.PRINT : Face.SCREEN;
        var pdf = service.draw(asked == null ? FIRST : asked, language, face);
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(response);
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
    }

    /** Draws nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"sample.pdf\"");
    }
}
