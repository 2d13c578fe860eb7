package org.madoguchi.admin.manuals;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.manual.ManualFile;

/** Any version of a PDF that is kept, {@code ?id=} which: whoever is to publish one has to see it before. */
@WebServlet("/desk/manual-file.pdf")
public class ManualVersionServlet extends DeskFileServlet<ManualFile> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ManualDeskService service;

    /** One for all; the name is ours: what its sender called it may be anything. */
    public ManualVersionServlet() {
        super(DeskRight.NOTICES_SEE, "application/pdf", "inline; filename=\"manual.pdf\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return take(request).isPresent();
    }

    @Override
    protected Optional<ManualFile> take(HttpServletRequest request) {
        return id(request).flatMap(service::find);
    }

    @Override
    protected void write(ManualFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(file.getBytes());
        var part = service.part(file.getId(), 0);
        for (var position = 1; part.isPresent(); position++) {
            response.getOutputStream().write(part.get());
            part = service.part(file.getId(), position);
        }
    }
}
