package org.madoguchi.admin.cohorts;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;
import org.madoguchi.web.RowId;

/** What has become of each of many people, as a file for a spreadsheet; some hundreds in memory at any time. */
@WebServlet("/desk/cohort.csv")
public class CohortExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of("row", "user_id", "state", "why", "done_at");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient CohortDeskService service;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ZoneId zone;

    /** Whoever may not see it is told so, by whatever method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        access.require(DeskRight.COHORTS);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = RowId.parse(request.getParameter("id")).flatMap(service::export);
        describe(response);
        var words = Words.of(languages.getLocale(), "desk");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(CsvLine.MARK
                    + CsvLine.of(COLUMNS.stream()
                            .map(column -> words.text("cohort.column." + column))
                            .toList()));
            if (found.isPresent()) {
                write(found.get(), words, out);
            }
        }
    }

    /** Reads no row, and nothing was exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cohort.csv\"");
    }

    private void write(Cohort one, Words words, Writer out) throws IOException {
        var last = 0;
        var rows = service.exported(one.getId(), last, AT_ONCE);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                out.write(line(row, words));
                last = row.getNumber();
            }
            rows = service.exported(one.getId(), last, AT_ONCE);
        }
    }

    private String line(CohortRow row, Words words) {
        var state = row.getState().name().toLowerCase(Locale.ROOT);
        return CsvLine.of(List.of(
                Integer.toString(row.getNumber()),
                row.getUserId(),
                words.text("cohort.row." + state),
                row.getFault()
                        .map(key -> words.text(key))
                        .or(() -> words.find("cohort.why." + state))
                        .orElse(""),
                row.getDoneAt().map(at -> TIME.format(at.atZone(zone))).orElse("")));
    }
}
