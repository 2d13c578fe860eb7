package org.madoguchi.admin.find;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/**
 * All rows of a search of 学生検索, as a file for a spreadsheet. The stream's own writer would not say that the reader is
 * gone.
 */
@WebServlet("/desk/find.csv")
public class FindExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("user_id", "name", "faculty", "year", "entry", "state", "waiting", "last_sign_in");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Inject
    private transient DeskAccess access;

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
        var export = service.export(search.query());
        describe(response);
        var words = Words.of(languages.getLocale(), "desk");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(CsvLine.MARK
                    + CsvLine.of(COLUMNS.stream()
                            .map(column -> words.text("find.column." + column))
                            .toList()));
            export.write(row -> out.write(line(words, row)));
        }
    }

    /** Reads no row, and nothing was exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        access.require(DeskRight.FIND);
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"students.csv\"");
    }

    private String line(Words words, FindRow row) {
        return CsvLine.of(Stream.of(
                        row.userId(),
                        row.name(),
                        row.profile().getFaculty(),
                        row.profile().getYear(),
                        row.profile().getEntry(),
                        word(words, "state", row.state()),
                        word(words, "waiting", row.waiting()),
                        time(row.lastSignInAt()))
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList());
    }

    private static String word(Words words, String kind, Enum<?> one) {
        return one == null ? null : words.text("find." + kind + "." + one.name().toLowerCase(Locale.ROOT));
    }

    private String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }
}
