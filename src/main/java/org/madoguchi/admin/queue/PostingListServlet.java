package org.madoguchi.admin.queue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.DeskFileServlet;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.application.Application;
import org.madoguchi.certificate.Certificate;

/** 発送リスト / Posting list as CSV, by the parameters of the page; the trail has it before any row goes. */
@WebServlet("/desk/applications.csv")
public class PostingListServlet extends DeskFileServlet<List<Application>> {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("number", "issued", "student", "name", "recipient", "department", "address", "copies", "remarks");

    @Inject
    private transient QueueService service;

    @Inject
    private transient QueueQuery query;

    @Inject
    private transient DeskWords words;

    /** One for all. */
    public PostingListServlet() {
        super(DeskRight.APPLICATIONS_DECIDE, CSV, "attachment; filename=\"posting.csv\"");
    }

    @Override
    protected boolean isThere(HttpServletRequest request) {
        return true;
    }

    @Override
    protected Optional<List<Application>> take(HttpServletRequest request) {
        return Optional.of(service.posting(query.ofPosting()));
    }

    @Override
    protected void write(List<Application> rows, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = lines(response);
        out.write(CsvLine.MARK
                + CsvLine.of(COLUMNS.stream()
                        .map(column -> words.say("posting.column." + column, List.of()))
                        .toList()));
        for (var row : rows) {
            out.write(CsvLine.of(cells(row)));
        }
        out.close();
    }

    private static List<String> cells(Application row) {
        var to = row.getRecipient();
        return List.of(
                row.getNumber(),
                row.getCertificates().stream().map(Certificate::getNumber).collect(Collectors.joining(" ")),
                row.getRecord().getStudentNumber(),
                row.getAccount().getDisplayName(),
                to.getName().orElse(""),
                to.getDepartment().orElse(""),
                to.getAddress().orElse(""),
                String.valueOf(row.getCopies()),
                to.getRemarks().orElse(""));
    }
}
