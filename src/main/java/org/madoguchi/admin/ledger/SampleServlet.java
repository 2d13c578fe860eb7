package org.madoguchi.admin.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
        super(DeskRight.SAMPLE, "application/pdf", "inline");
    }

    /** Each by a name of its own, so that several can be kept side by side. */
    @Override
    protected String disposition(HttpServletRequest request) {
        return "inline; filename=\"sample-" + template(request) + "-" + word(language(request))
                + (face(request) == Face.PRINT ? "-print" : "") + ".pdf\"";
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return SampleContents.templates().contains(template(request));
    }

    @Override
    protected Optional<byte[]> take(HttpServletRequest request) {
        return service.draw(template(request), language(request), face(request));
    }

    @Override
    protected void write(byte[] pdf, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static Language language(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? Language.EN : Language.JA;
    }

    private static Face face(HttpServletRequest request) {
        return "print".equals(request.getParameter("face")) ? Face.PRINT : Face.SCREEN;
    }

    private static String word(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static String template(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("template"), FIRST);
    }
}
