package org.madoguchi.admin.cohorts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** What has become of each of many people, as a file for a spreadsheet; some hundreds in memory at any time. */
@WebServlet("/desk/cohort.csv")
public class CohortExportServlet extends DeskFileServlet<Cohort> {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of("row", "user_id", "state", "why", "done_at");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private transient CohortDeskService service;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ZoneId zone;

    /** One for all. */
    public CohortExportServlet() {
        super(DeskRight.COHORTS, CSV, "attachment; filename=\"cohort.csv\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return id(request).flatMap(service::find).isPresent();
    }

    @Override
    protected Optional<Cohort> take(HttpServletRequest request) {
        return id(request).flatMap(service::export);
    }

    @Override
    protected void write(Cohort one, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.of(languages.getLocale(), "desk");
        var out = lines(response);
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.text("cohort.column." + column))
                        .toList()));
        for (var rows = service.exported(one.getId(), 0, AT_ONCE);
                !rows.isEmpty();
                rows = service.exported(one.getId(), rows.get(rows.size() - 1).getNumber(), AT_ONCE)) {
            for (var row : rows) {
                out.write(line(row, words));
            }
        }
        out.close();
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
