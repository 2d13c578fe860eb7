package org.madoguchi.datasource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.throttle.ThrottleService;

/** After the database has dropped every connection, the next use works. */
@ServiceTest
class DataSourceIT {

    /** Longer than a connection is trusted without a look at it. */
    private static final long IDLE_NANOS = 150_000_000;

    private static final int CONNECTIONS = 10;

    @Inject
    private ThrottleService throttle;

    @Inject
    private Settings settings;

    @Test
    void poolHealsAfterEveryConnectionWasDropped() throws Exception {
        AtOnce.call(CONNECTIONS, this::use);
        dropAll();
        beIdle();
        assertDoesNotThrow(() -> AtOnce.call(CONNECTIONS, this::use));
    }

    private boolean use() {
        return throttle.take("heals", Integer.MAX_VALUE, Duration.ofDays(1));
    }

    /** After the drop, so that no background work has used a connection a moment before it. */
    private static void beIdle() {
        var since = System.nanoTime();
        Await.until(() -> System.nanoTime() - since > IDLE_NANOS, "idle");
    }

    /** On H2 by closing the database, which its next user opens again. */
    private void dropAll() throws SQLException {
        var url = new SettingsDataSource(settings).url();
        try (var connection = DriverManager.getConnection(
                        url,
                        settings.string("madoguchi.db.user", "madoguchi"),
                        settings.string("madoguchi.db.password", ""));
                var statement = connection.createStatement()) {
            if (url.startsWith("jdbc:h2:")) {
                statement.execute("SHUTDOWN");
            } else {
                assertTrue(statement.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
            }
        }
    }
}
