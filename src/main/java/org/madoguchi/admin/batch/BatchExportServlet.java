package org.madoguchi.admin.batch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;

/** What has become of each student of a batch, as a file for a spreadsheet. */
@WebServlet("/desk/batch.csv")
public class BatchExportServlet extends DeskFileServlet<Batch> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BatchDeskService service;

    @Inject
    private transient BatchList list;

    /** One for all. */
    public BatchExportServlet() {
        super(DeskRight.BATCHES, CSV, "attachment; filename=\"batch.csv\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return id(request).flatMap(service::find).isPresent();
    }

    @Override
    protected Optional<Batch> take(HttpServletRequest request) {
        return id(request).flatMap(service::export);
    }

    @Override
    protected void write(Batch one, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = lines(response);
        list.write(one.getId(), out);
        out.close();
    }
}
