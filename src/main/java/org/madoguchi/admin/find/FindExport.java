package org.madoguchi.admin.find;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.web.Languages;

/** The rows of 学生検索 that are shown, as a file for a spreadsheet. */
@WebServlet("/desk/find.csv")
public class FindExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("user_id", "name", "faculty", "year", "state", "waiting", "last_sign_in");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Inject
    private transient FindService service;

    @Inject
    private transient FindRequest search;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ZoneId zone;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = service.find(search.query()).rows();
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"students.csv\"");
        var text = ResourceBundle.getBundle("org.madoguchi.i18n.desk", languages.getLocale());
        var out = response.getWriter();
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> text.getString("find.column." + column))
                        .toList()));
        for (var row : rows) {
            out.write(CsvLine.of(Stream.of(
                            row.userId(),
                            row.name(),
                            row.profile().getFaculty(),
                            row.profile().getYear(),
                            word(text, "state", row.state()),
                            word(text, "waiting", row.waiting()),
                            time(row.lastSignInAt()))
                    .map(cell -> Objects.requireNonNullElse(cell, ""))
                    .toList()));
        }
    }

    private static String word(ResourceBundle text, String kind, Enum<?> one) {
        return one == null
                ? null
                : text.getString("find." + kind + "." + one.name().toLowerCase(Locale.ROOT));
    }

    private String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }
}
