package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A look for vanished students that stopped last night: of so few people, the one who is not there is too many. */
final class SampleSweep {

    private static final String SWEEP = "insert into vanished_sweep (id, state, started_at, ended_at, last_account_id, allowed,"
        + " looked, missing, returned) select next value for vanished_sweep_seq, ?, ?, ?, 0, 0, count(*), ?, 0 from account";
    private static final String FINDING = "insert into vanished_finding (account_id) select id from account where user_id = ?";

    private SampleSweep() {
    }

    static void insert(Connection connection) throws SQLException {
        var lastNight = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6));
        insert(connection, "DONE", lastNight.minus(Duration.ofDays(1)), 0);
        insert(connection, "STOPPED", lastNight, 1);
        try (var finding = connection.prepareStatement(FINDING)) {
            finding.setString(1, Sample.all().stream().filter(sample -> sample.stage() == Stage.NOT_IN_DIRECTORY)
                .findFirst().orElseThrow().userId());
            finding.executeUpdate();
        }
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
