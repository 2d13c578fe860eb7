package org.madoguchi.admin.progress;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;

/** The figures of a part of 登録状況, as a file for a spreadsheet. */
@WebServlet("/desk/progress.csv")
public class ProgressExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient ProgressService service;

    @Inject
    private transient ProgressRequest asked;

    @Inject
    private transient ProgressWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var view = asked.view();
        var figures = service.export(view, asked.by(), asked.day());
        describe(response);
        var file = new StringBuilder(CsvLine.MARK);
        file.append(line(
                words.corner(view, asked.by()), figures.columns().stream().map(column -> words.column(view, column))));
        figures.rows()
                .forEach(row -> file.append(line(words.row(view, asked.by(), row.name()), row.values().stream())));
        response.getOutputStream().write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        access.require(DeskRight.PROGRESS);
        describe(response);
    }

    private void describe(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + asked.view().getName().replace('_', '-') + ".csv\"");
    }

    private static String line(String head, Stream<?> cells) {
        List<String> line =
                Stream.concat(Stream.of(head), cells.map(String::valueOf)).toList();
        return CsvLine.of(line);
    }
}
