package org.madoguchi.admin.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;

/**
 * Hands out a specimen: {@code template} which, {@code language} {@code en} or Japanese, {@code face=print} for the one
 * that machines print.
 */
@WebServlet("/desk/sample.pdf")
public class SampleServlet extends DeskFileServlet<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final String FIRST = "enrolment";

    @Inject
    private transient SampleService service;

    /** One for all. */
    public SampleServlet() {
        super(DeskRight.SAMPLE, "application/pdf", "inline; filename=\"sample.pdf\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return SampleContents.templates().contains(template(request));
    }

    @Override
    protected Optional<byte[]> take(HttpServletRequest request) {
        var language = "en".equals(request.getParameter("language")) ? Language.EN : Language.JA;
        var face = "print".equals(request.getParameter("face")) ? Face.PRINT : Face.SCREEN;
        return service.draw(template(request), language, face);
    }

    @Override
    protected void write(byte[] pdf, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static String template(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("template"), FIRST);
    }
}
