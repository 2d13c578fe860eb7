package org.madoguchi.admin.find;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** All rows of a search of 学生検索, as a file for a spreadsheet. */
@WebServlet("/desk/find.csv")
public class FindExportServlet extends DeskFileServlet<FindExport> {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("user_id", "name", "faculty", "year", "entry", "state", "waiting", "last_sign_in");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Inject
    private transient FindService service;

    @Inject
    private transient FindRequest search;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ZoneId zone;

    /** One for all. */
    public FindExportServlet() {
        super(DeskRight.FIND, CSV, "attachment; filename=\"students.csv\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return true;
    }

    @Override
    protected Optional<FindExport> take(HttpServletRequest request) {
        return Optional.of(service.export(search.query()));
    }

    @Override
    protected void write(FindExport export, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = Words.of(languages.getLocale(), "desk");
        var out = lines(response);
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.text("find.column." + column))
                        .toList()));
        export.write(row -> out.write(line(words, row)));
        out.close();
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
