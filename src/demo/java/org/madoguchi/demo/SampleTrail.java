package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * What has happened in the last month, for the trail: the portal seals it when it starts. The same at each fresh start.
 */
final class SampleTrail implements AutoCloseable {

    private static final String EVENT = "insert into audit_event (id, at, kind, outcome, actor, person, client_address,"
            + " user_agent, detail) values (next value for audit_event_seq, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UNSEALED = "insert into audit_unsealed (event_id) values (?)";
    private static final String LOGIN_OF_ACCOUNT =
            " audit_event e where e.kind = 'LOGIN' and e.outcome = 'SUCCESS' and e.person = account.user_key)";
    private static final String LAST_LOGINS = "update account set last_sign_in_at = (select max(e.at) from"
            + LOGIN_OF_ACCOUNT + " where exists (select e.id from" + LOGIN_OF_ACCOUNT;
    private static final String WITHOUT_LOGIN = "select user_key, last_sign_in_at from account where "
            + "last_sign_in_at is not null and not exists (select e.id from" + LOGIN_OF_ACCOUNT;
    private static final int DAYS = 30;
    private static final int LOGINS_A_DAY = 5;
    private static final String OFFICE = "10.0.8.21";
    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";
    private static final List<String> PHONES = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/18.6"
                    + " Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 "
                    + "Mobile Safari/537.36");
    private static final List<String> REASONS =
            List.of("second-password-wrong", "second-password-wrong", "directory-wrong", "throttled");

    private final PreparedStatement event;
    private final PreparedStatement unsealed;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final Random random = new Random(20260401);

    private SampleTrail(Connection connection) throws SQLException {
        event = connection.prepareStatement(EVENT, new String[] {"id"});
        unsealed = connection.prepareStatement(UNSEALED);
    }

    /** Adds a month of it to the database. */
    static void insert(Connection connection) throws SQLException {
        try (var trail = new SampleTrail(connection)) {
            for (var day = DAYS; day > 0; day--) {
                trail.addDay(trail.today.minus(Duration.ofDays(day)));
            }
            trail.agreeWithAccounts(connection);
        }
    }

    /** The last login of an account is the last one in the trail; who has none there gets the row. */
    private void agreeWithAccounts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(LAST_LOGINS);
            var without = statement.executeQuery(WITHOUT_LOGIN);
            while (without.next()) {
                var at = without.getObject(2, OffsetDateTime.class).toInstant();
                var userId = without.getString(1);
                add(at, "LOGIN", "SUCCESS", userId, userId, "192.0.2.9", PHONES.get(0), "state=READY");
            }
        }
    }

    private void addDay(Instant day) throws SQLException {
        var students = Sample.all().stream()
                .filter(sample -> sample.role().isEmpty() && sample.stage() == Stage.READY)
                .map(Sample::userId)
                .toList();
        for (var login = 1; login <= LOGINS_A_DAY; login++) {
            addLogin(at(day, login), pick(students), "192.0.2." + (10 + random.nextInt(30)), pick(PHONES));
        }
        addLogin(at(day, LOGINS_A_DAY + 1), random.nextBoolean() ? "clerk01" : "clerk02", OFFICE, WINDOWS);
        if (random.nextInt(6) == 0) {
            add(at(day, LOGINS_A_DAY + 2), "LINK_REFUSED", "REFUSED", null, null, "198.51.100.7", "", "expired");
            add(
                    at(day, LOGINS_A_DAY + 2),
                    "REQUEST_REFUSED",
                    "REFUSED",
                    null,
                    null,
                    "203.0.113.99",
                    "curl/8.5.0",
                    "host");
        }
        if (random.nextInt(8) == 0) {
            add(
                    at(day, LOGINS_A_DAY + 3),
                    "MAIL_GIVEN_UP",
                    "FAILED",
                    null,
                    "s0000112",
                    "system",
                    "",
                    "kind=REGISTRATION_LINK;reply=550 5.1.1 <s0000112@mail.example.net>: user unknown");
        }
    }

    /** Sometimes after a slip of the finger. */
    private void addLogin(Instant at, String userId, String client, String browser) throws SQLException {
        if (random.nextInt(4) == 0) {
            add(at, "LOGIN", "REFUSED", null, userId, client, browser, pick(REASONS));
        }
        add(at.plusSeconds(25), "LOGIN", "SUCCESS", userId, userId, client, browser, "state=READY");
        if (random.nextBoolean()) {
            add(at.plusSeconds(400), "LOGOUT", "SUCCESS", userId, userId, client, browser, "");
        }
    }

    private Instant at(Instant day, int turn) {
        return day.plus(Duration.ofMinutes(turn * 70L + random.nextInt(60))).plusSeconds(random.nextInt(60));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void add(Instant at, Object... values) throws SQLException {
        event.setObject(1, at.atOffset(ZoneOffset.UTC));
        for (var index = 0; index < values.length; index++) {
            event.setObject(index + 2, values[index]);
        }
        event.executeUpdate();
        try (var keys = event.getGeneratedKeys()) {
            keys.next();
            unsealed.setLong(1, keys.getLong(1));
        }
        unsealed.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        event.close();
        unsealed.close();
    }
}
