package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.madoguchi.certificate.ContentJson;
import org.madoguchi.paper.Language;

/**
 * Applications that wait at the desk when the demo starts afresh. Those that are paid are issued, signed and handed
 * over by the portal itself, in its first seconds.
 */
final class SampleApplications {

    private static final String APPLICATION = "insert into application (id, number, account_id, record_id, method,"
            + " state, state_at, created_at, applied_at, consented, total, due_at, paid_at, next_step_at,"
            + " recipient_name, recipient_address, purpose) values (?, ?, (select id from account where user_id = ?),"
            + " (select id from student_record where student_number = ?), ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)";
    private static final String ITEM = "insert into application_item (id, application_id, position, type, type_version,"
            + " language, copies, sealed, unit_fee, content) values (next value for application_item_seq, ?, 0, ?, 1,"
            + " ?, 1, false, ?, ?)";
    private static final String CHARGE = "insert into application_charge (id, application_id, position, kind, type,"
            + " language, quantity, unit, amount, tax)"
            + " values (next value for application_charge_seq, ?, ?, ?, ?, ?, 1, ?, ?, ?)";
    private static final String PAYMENT = "insert into payment (id, subject, account_id, amount, state, opened_at,"
            + " due_at, changed_at, paid_at, received, receipt_number) values (next value for payment_seq, ?,"
            + " (select id from account where user_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final Duration TIME_TO_PAY = Duration.ofDays(4);
    private static final int FEE = 300;

    /** システム利用料 / System usage fee, and 郵送料 / Postage, as the catalogue begins with; and which ways cost them. */
    private static final Map<String, Integer> MORE = Map.of("SYSTEM", 150, "POSTAGE", 140);

    private static final Map<String, List<String>> MORE_OF =
            Map.of("STORE", List.of("SYSTEM"), "POST", List.of("SYSTEM", "POSTAGE"));

    private final Connection connection;
    private final SampleRows rows;
    private final RecordedContents contents;
    private final ZoneId zone;
    private final Instant now;
    private int receipts = 1021;

    private SampleApplications(Connection connection, RecordedContents contents, ZoneId zone, Instant now) {
        this.connection = connection;
        this.rows = new SampleRows(connection);
        this.contents = contents;
        this.zone = zone;
        this.now = now;
    }

    /** How far one has come. */
    private enum Step {
        REVIEW("IN_REVIEW", ""),
        TO_PAY("AWAITING_PAYMENT", "WAITING"),
        PAID("PAID", "PAID"),
        LATE("PAID_LATE", "PAID_LATE");

        private final String state;
        private final String payment;

        Step(String state, String payment) {
            this.state = state;
            this.payment = payment;
        }
    }

    /** @param to whom it is posted, and where; empty for other ways */
    private record Wanted(
            String userId, String method, String type, String template, Language language, Step step, String to) {}

    static void insert(Connection connection, RecordedContents contents, ZoneId zone, Instant now) throws SQLException {
        var applications = new SampleApplications(connection, contents, zone, now);
        for (var wanted : List.of(
                new Wanted(
                        "s0000124",
                        "COUNTER",
                        "EXPECTED_GRADUATION",
                        "expected-graduation",
                        Language.JA,
                        Step.REVIEW,
                        ""),
                new Wanted("s0000128", "COUNTER", "TRANSCRIPT", "transcript", Language.JA, Step.TO_PAY, ""),
                new Wanted("s0000128", "COUNTER", "ENROLMENT", "enrolment", Language.JA, Step.PAID, ""),
                new Wanted(
                        "s0000127",
                        "POST",
                        "ENROLMENT",
                        "enrolment",
                        Language.EN,
                        Step.PAID,
                        "Example Trading Co., Ltd.\n1-1 Reiji-cho, Reiji-ku, Tokyo 100-0000"),
                new Wanted("s0000124", "STORE", "TRANSCRIPT", "transcript", Language.JA, Step.PAID, ""),
                new Wanted("s0000127", "STORE", "ENROLMENT", "enrolment", Language.JA, Step.LATE, ""))) {
            applications.insert(wanted);
        }
    }

    private void insert(Wanted wanted) throws SQLException {
        var id = next();
        var at = now.minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC);
        var due = (wanted.step == Step.LATE ? at : at.plus(TIME_TO_PAY));
        var paid = wanted.step == Step.PAID ? at : null;
        var more = MORE_OF.getOrDefault(wanted.method, List.of());
        var total = FEE + more.stream().mapToInt(MORE::get).sum();
        var number = "A%02d-%06d".formatted(at.atZoneSameInstant(zone).getYear() % 100, id);
        var address = wanted.to.split("\n", 2);
        rows.run(
                APPLICATION,
                id,
                number,
                wanted.userId,
                wanted.userId,
                wanted.method,
                wanted.step.state,
                at,
                at,
                at,
                total,
                due,
                paid,
                paid,
                address.length > 1 ? address[0] : null,
                address.length > 1 ? address[1] : null,
                "就職活動");
        rows.run(
                ITEM,
                id,
                wanted.type,
                wanted.language.name(),
                FEE,
                ContentJson.write(contents.find(
                        wanted.template, wanted.language, wanted.userId, LocalDate.ofInstant(now, zone))));
        rows.run(CHARGE, id, 0, "ISSUE", wanted.type, wanted.language.name(), FEE, FEE, "EXEMPT");
        var position = 1;
        for (var kind : more) {
            rows.run(CHARGE, id, position++, kind, null, null, MORE.get(kind), MORE.get(kind), "STANDARD");
        }
        if (!wanted.step.payment.isEmpty()) {
            var receipt = paid == null ? null : "R-" + receipts++;
            var came = wanted.step == Step.LATE ? now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC) : paid;
            rows.run(
                    PAYMENT,
                    number,
                    wanted.userId,
                    total,
                    wanted.step.payment,
                    at,
                    due,
                    at,
                    came,
                    came == null ? null : total,
                    receipt);
        }
    }

    private long next() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("values next value for application_seq")) {
            found.next();
            return found.getLong(1);
        }
    }
}
