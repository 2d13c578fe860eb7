package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What waits at the desk for a second person when the demo starts afresh. */
final class SampleRequests {

    private static final String REQUEST =
            "insert into help_request (id, account_id, act, reason, identity_check, remark,"
                    + " email, asked_by, asked_at, due_at, delayed, state) values (next value for help_request_seq,"
                    + " (select id from account where user_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, false, 'WAITING')";
    private static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    private final SampleRows rows;
    private final Instant now;

    private SampleRequests(Connection connection, Instant now) {
        this.rows = new SampleRows(connection);
        this.now = now;
    }

    static void insert(Connection connection, Instant now) throws SQLException {
        var requests = new SampleRequests(connection, now);
        requests.insert(
                "s0000124",
                "RESET",
                "MAILBOX_LOST",
                "STUDENT_CARD",
                "携帯電話を解約し、登録済みのメールを受信できないとのこと。3番窓口。",
                null,
                "clerk01",
                Duration.ofMinutes(50));
        requests.insert(
                "s0000125",
                "CHANGE_EMAIL",
                "WISH",
                "MY_NUMBER_CARD",
                "卒業後も使うアドレスに変更したいとのこと。",
                "s0000125@new.example.net",
                "admin01",
                Duration.ofHours(3));
    }

    private void insert(
            String student,
            String act,
            String reason,
            String identity,
            String remark,
            String email,
            String asker,
            Duration age)
            throws SQLException {
        var asked = now.minus(age);
        rows.run(REQUEST, student, act, reason, identity, remark, email, asker, asked, asked.plus(TIME_TO_DECIDE));
    }
}
