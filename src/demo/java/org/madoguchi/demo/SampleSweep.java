package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A look for vanished students that stopped last night, since of so few people the one who is not there is too many;
 * and one who has been missed for so long that the account is suspended.
 */
final class SampleSweep {

    private static final String SWEEP =
            "insert into vanished_sweep (id, state, started_at, ended_at, last_account_id, allowed,"
                    + " looked, missing, returned) select next value for vanished_sweep_seq, ?, ?, ?, 0, 0, "
                    + "count(*), ?, 0 from account where vanished_at is null";
    private static final String FINDING =
            "insert into vanished_finding (account_id) select id from account where user_id = ?";

    private static final String LEFT =
            "update account set vanished_at = ?, vanished_suspended_at = ?, suspended_at = ?,"
                    + " last_sign_in_at = ? where user_id = ?";

    private SampleSweep() {}

    static void insert(Connection connection) throws SQLException {
        var lastNight = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6));
        try (var left = connection.prepareStatement(LEFT)) {
            var suspended = lastNight.minus(Duration.ofDays(15)).atOffset(ZoneOffset.UTC);
            left.setObject(1, suspended.minusDays(30));
            left.setObject(2, suspended);
            left.setObject(3, suspended);
            left.setObject(4, suspended.minusDays(33));
            left.setString(5, userId(Stage.LEFT));
            left.executeUpdate();
        }
        insert(connection, "DONE", lastNight.minus(Duration.ofDays(1)), 0);
        insert(connection, "STOPPED", lastNight, 1);
        try (var finding = connection.prepareStatement(FINDING)) {
            finding.setString(1, userId(Stage.NOT_IN_DIRECTORY));
            finding.executeUpdate();
        }
    }

    private static String userId(Stage stage) {
        return Sample.all().stream()
                .filter(sample -> sample.stage() == stage)
                .findFirst()
                .orElseThrow()
                .userId();
    }

    private static void insert(Connection connection, String state, Instant at, int missing) throws SQLException {
        try (var sweep = connection.prepareStatement(SWEEP)) {
            sweep.setString(1, state);
            sweep.setObject(2, at.atOffset(ZoneOffset.UTC));
            sweep.setObject(3, at.plusSeconds(2).atOffset(ZoneOffset.UTC));
            sweep.setInt(4, missing);
            sweep.executeUpdate();
        }
    }
}
