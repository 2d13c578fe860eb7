package org.madoguchi.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.madoguchi.paper.Language;

/** 見本 / Sample: {@code template} which, {@code language} {@code en} or Japanese; for whoever is signed in. */
@WebServlet("/apply/sample.pdf")
public class SpecimenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Specimens specimens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = "en".equals(request.getParameter("language")) ? Language.EN : Language.JA;
        var template = request.getParameter("template");
        var pdf = specimens.find(template, language);
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"sample-" + template + "-" + language.name().toLowerCase(Locale.ROOT) + ".pdf\"");
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
    }
}
