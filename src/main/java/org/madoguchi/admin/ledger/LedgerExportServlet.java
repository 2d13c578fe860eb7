package org.madoguchi.admin.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.certificate.Certificate;

/** 書出し / Export: the rows of a search as CSV, by the parameters of the page. The trail has it before any row goes. */
@WebServlet("/desk/ledger.csv")
public class LedgerExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "number",
            "type",
            "language",
            "student",
            "name",
            "issued_on",
            "valid_until",
            "state",
            "ended_at",
            "successor");

    @Inject
    private transient DeskAccess access;

    @Inject
    private transient LedgerService service;

    @Inject
    private transient LedgerQuery query;

    @Inject
    private transient DeskWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        service.noteExport(query.search(), query.note());
        describe(response);
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(CsvLine.MARK
                    + CsvLine.of(COLUMNS.stream()
                            .map(column -> words.say("ledger.column." + column, List.of()))
                            .toList()));
            write(out);
        }
    }

    private void write(Writer out) throws IOException {
        var search = query.search();
        for (var rows = service.export(search, Long.MAX_VALUE);
                !rows.isEmpty();
                rows = service.export(search, rows.get(rows.size() - 1).getId())) {
            for (var row : rows) {
                out.write(CsvLine.of(cells(row).toList()));
            }
        }
    }

    private Stream<String> cells(Certificate row) {
        return Stream.of(
                row.getNumber(),
                words.say(access.key("certificate.type", row.getType()), List.of()),
                row.getLanguage().getLanguage(),
                row.getStudentNumber(),
                row.getHolderName(),
                row.getIssuedOn().toString(),
                row.getValidUntil().map(Object::toString).orElse(""),
                words.say(access.key("certificate.standing", row.standing(service.today())), List.of()),
                row.getEndedAt().map(words::moment).orElse(""),
                row.getSuccessor().map(Certificate::getNumber).orElse(""));
    }

    /** Reads no row, and nothing was exported that the trail would have to know of. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        access.require(DeskRight.LEDGER_EXPORT);
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.csv\"");
    }
}
