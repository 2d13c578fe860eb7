package org.madoguchi.admin.progress;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;

/** The figures of a part of 登録状況, as a file for a spreadsheet. */
@WebServlet("/desk/progress.csv")
public class ProgressExportServlet extends DeskFileServlet<Figures> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProgressService service;

    @Inject
    private transient ProgressRequest asked;

    @Inject
    private transient ProgressWords words;

    /** One for all. */
    public ProgressExportServlet() {
        super(DeskRight.PROGRESS, CSV, "attachment");
    }

    @Override
    protected String disposition(HttpServletRequest request) {
        var name = asked.view().getName().replace('_', '-');
        return super.disposition(request) + "; filename=\"" + name + ".csv\"";
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return true;
    }

    @Override
    protected Optional<Figures> take(HttpServletRequest request) {
        return Optional.of(service.export(asked.view(), asked.by(), asked.day()));
    }

    @Override
    protected void write(Figures figures, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var view = asked.view();
        var out = lines(response);
        out.write(CsvLine.MARK
                + line(
                        words.corner(view, asked.by()),
                        figures.columns().stream().map(column -> words.column(view, column))));
        for (var row : figures.rows()) {
            out.write(line(words.row(view, asked.by(), row.name()), row.values().stream()));
        }
        out.close();
    }

    private static String line(String head, Stream<?> cells) {
        return CsvLine.of(
                Stream.concat(Stream.of(head), cells.map(String::valueOf)).toList());
    }
}
