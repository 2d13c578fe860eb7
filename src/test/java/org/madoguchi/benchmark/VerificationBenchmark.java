package org.madoguchi.benchmark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;

/** How long the authenticity check takes, from the request to its last byte, one after the other. */
final class VerificationBenchmark {

    private static final String PAGE = "/verify.xhtml";
    private static final int TIMES = 200;
    /** Of a ledger's lines without known codes; negative keys, so that the sequences go on. */
    private static final List<String> LEDGER = List.of(
            "insert into status_list (id, places, taken, changed_at) values (-1, 131072, 1, now())",
            "insert into snapshot (id, template, language, content, sha256, taken_at) select -n, 'enrolment', 'ja', "
                    + "'{\"template\":\"enrolment\",\"language\":\"JA\",\"values\":{\"NAME\":\"佐藤 花子\"},"
                    + "\"courses\":[]}', repeat('0', 64), now() from generate_series(1, COUNT) n",
            "insert into certificate (id, snapshot_id, type, issue_number, series, academic_year, serial, code_hash,"
                    + " student_number, student_key, holder_name, issued_at, issued_on, state, list_id, list_index)"
                    + " select -n, -n, 'ENROLMENT', 'B-' || n, 'B', 2026, n, md5('a' || n) || md5('b' || n), 's' || n,"
                    + " 's' || n, '佐藤 花子', now(), current_date, 'VALID', -1, n from generate_series(1, COUNT) n",
            "insert into document (id, certificate_id, kind, bytes, sha256)"
                    + " select -n, -n, 'PDF', 90000, md5('c' || n) || md5('d' || n) from generate_series(1, COUNT) n",
            "vacuum analyze snapshot",
            "vacuum analyze certificate",
            "vacuum analyze document");

    private final PageTimes recipient;

    private VerificationBenchmark(PlainVisitor recipient) {
        this.recipient = new PageTimes(recipient, TIMES);
    }

    /** Measures among so many certificates. */
    static void print(int certificates) {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            settings.put("madoguchi.throttle.client-failures", "100000");
            try (var portal = Portal.start(settings)) {
                var database = new PortalDatabase(settings);
                LEDGER.forEach(statement -> database.execute(statement.replace("COUNT", String.valueOf(certificates))));
                var lines = IntStream.range(0, TIMES)
                        .mapToObj(number -> LedgerLine.enrolment(LocalDate.of(2026, 4, 1)))
                        .toList();
                lines.forEach(line -> line.sql().forEach(database::execute));
                PageTimes.printHead("%,d certificates, check".formatted(certificates));
                var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                new VerificationBenchmark(visitor).print(lines);
            }
        }
    }

    private void print(List<LedgerLine> lines) {
        var next = lines.iterator();
        recipient.print("page without a code", () -> PAGE);
        recipient.print("code", () -> PAGE + "?code=" + next.next().code().compact());
        var again = lines.iterator();
        recipient.print(
                "code, warm", () -> PAGE + "?code=" + again.next().code().compact());
        recipient.print(
                "code that there is not (held 250)",
                () -> PAGE + "?code=" + VerificationCode.random().compact());
    }
}
