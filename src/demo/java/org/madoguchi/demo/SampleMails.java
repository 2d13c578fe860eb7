package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What became of the mails with the sample links, one of which was refused, the last time just now, so that it is
 * today's; and of some who could not log in just now.
 */
final class SampleMails {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/18.6 Mobile/15E148 Safari/604.1";
    private static final String SCANNER = "Mozilla/5.0 (compatible; MailScanner/3.0)";
    private static final String REPLY = "452 4.2.2 The recipient's mailbox is over quota";
    private static final String MAILS =
            "insert into outgoing_mail (id, account_id, kind, language, recipient, recipient_key, subject, text_body,"
                    + " html_body, message_id, state, attempts, created_at, deadline, next_attempt_at, sent_at,"
                    + " link_id) select next value for outgoing_mail_seq, l.account_id, l.purpose || '_LINK', 'ja',"
                    + " l.email, lower(l.email), '【例示大学 証明書発行サービス】URLのお知らせ', '', '',"
                    + " '<sample-' || l.id || '@example.ac.jp>', 'SENT', 1, l.created_at, l.expires_at, l.created_at,"
                    + " dateadd(second, 2, l.created_at), l.id from one_time_link l";
    private static final String REFUSED =
            "update outgoing_mail set state = 'QUEUED', attempts = 5, sent_at = null, last_reply = ?,"
                    + " next_attempt_at = deadline where recipient = ?";
    private static final String REPLIES = "insert into mail_reply (id, mail_id, replied_at, attempt, given_up, reply)"
            + " select next value for mail_reply_seq, id, ?, ?, false, last_reply from outgoing_mail"
            + " where last_reply is not null";
    private static final String OPENED =
            "insert into link_opening (id, link_id, opened_at, machine, client_address, user_agent)"
                    + " select next value for link_opening_seq, id, dateadd(second, ?, created_at), ?, "
                    + "'203.0.113.7', ? from one_time_link where email = ?";
    private static final String WAIT =
            "insert into throttle (subject, failures, since, blocked_until) values (?, 6, ?, ?)";
    private static final String EVENT =
            "insert into audit_event (id, at, kind, outcome, actor, person, client_address, user_agent, detail)"
                    + " values (next value for audit_event_seq, ?, ?, ?, ?, ?, '203.0.113.7', ?, ?)";
    private static final String UNSEALED =
            "insert into audit_unsealed (event_id) select id from audit_event where id not in"
                    + " (select event_id from audit_unsealed)";

    private final Connection connection;
    private final Instant now;

    private SampleMails(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Adds all of it; the links are there already, the trail is sealed when the portal starts. */
    static void insert(Connection connection, Instant now) throws SQLException {
        var samples = new SampleMails(connection, now);
        samples.run(MAILS);
        for (var sample : Sample.all()) {
            samples.add(sample);
        }
        samples.run(REPLIES, now.minus(Duration.ofHours(2)).plusSeconds(3), 1);
        samples.run(REPLIES, now.minusSeconds(30), 5);
        samples.run(UNSEALED);
    }

    private void add(Sample sample) throws SQLException {
        switch (sample.stage()) {
            case MAIL_REFUSED -> {
                run(REFUSED, REPLY, sample.email());
                note(Duration.ofMinutes(124), "LOGIN", null, sample, "directory-wrong");
                note(Duration.ofMinutes(122), "LOGIN", sample.userId(), sample, "state=EMAIL_MISSING");
                note(
                        Duration.ofHours(2).plusSeconds(1),
                        "REGISTRATION_REQUESTED",
                        sample.userId(),
                        sample,
                        "address=s***@mail.example.net");
            }
            case ADDRESS_WAITING -> run(OPENED, 9, true, SCANNER, sample.email());
            case CHANGE_WAITING -> run(OPENED, 600, false, PHONE, sample.newEmail());
            case DISABLED -> {
                for (var failure = 1; failure <= 9; failure++) {
                    note(Duration.ofMinutes(20 + failure), "LOGIN", null, sample, "second-password-wrong");
                }
                run(WAIT, "account:" + sample.userId(), now, now.plus(Duration.ofHours(1)));
            }
            default -> {}
        }
    }

    private void note(Duration ago, String kind, String actor, Sample sample, String detail) throws SQLException {
        run(EVENT, now.minus(ago), kind, actor == null ? "REFUSED" : "SUCCESS", actor, sample.userId(), PHONE, detail);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(
                        index + 1, values[index] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[index]);
            }
            statement.executeUpdate();
        }
    }
}
