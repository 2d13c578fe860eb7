package org.madoguchi.printing.simulator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.paper.PaperPicture;

/**
 * 模擬: what comes out of the machine, {@code ?number=} and {@code &document=}: a page as a picture, {@code &page=}, or
 * all of it as a PDF.
 */
@WebServlet({"/simulation/paper.png", "/simulation/paper.pdf"})
public class MachinePaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 3;

    @Inject
    private transient Machine machine;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var picture = request.getServletPath().endsWith(".png");
        var paper = Optional.ofNullable(request.getParameter("number"))
                .flatMap(number -> machine.file(number, place(request, "document")));
        var answer = picture ? paper.flatMap(pdf -> PaperPicture.of(pdf, place(request, "page"))) : paper;
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(picture ? "image/png" : "application/pdf");
        response.setContentLength(answer.get().length);
        response.getOutputStream().write(answer.get());
    }

    private static int place(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text != null && text.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(text) : -1;
    }
}
