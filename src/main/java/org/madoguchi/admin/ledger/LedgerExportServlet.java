package org.madoguchi.admin.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.LedgerSearch;

/** 書出し / Export: the rows of a search as CSV, by the parameters of the page. The trail has it before any row goes. */
@WebServlet("/desk/ledger.csv")
public class LedgerExportServlet extends DeskFileServlet<LedgerSearch> {

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

    /** One for all. */
    public LedgerExportServlet() {
        super(DeskRight.LEDGER_EXPORT, CSV, "attachment; filename=\"ledger.csv\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return true;
    }

    @Override
    protected Optional<LedgerSearch> take(HttpServletRequest request) {
        var search = query.search();
        service.noteExport(search, query.note());
        return Optional.of(search);
    }

    @Override
    protected void write(LedgerSearch search, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = lines(response);
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.say("ledger.column." + column, List.of()))
                        .toList()));
        for (var rows = service.export(search, Long.MAX_VALUE);
                !rows.isEmpty();
                rows = service.export(search, rows.get(rows.size() - 1).getId())) {
            for (var row : rows) {
                out.write(CsvLine.of(cells(row).toList()));
            }
        }
        out.close();
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
}
