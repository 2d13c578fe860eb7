package org.madoguchi.doctor;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.NoInitialContextException;
import org.madoguchi.config.ChangeSets;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** Examines the database; changes nothing in it. */
final class DatabaseExam {

    private static final int OLDEST = 15;
    private static final Duration LITTLE = Duration.ofSeconds(5);
    /** SQLSTATE of PostgreSQL's driver, also where it has no password to give. */
    private static final String REJECTED = "08004";

    private static final String H2_FILE = "jdbc:h2:file:";

    private final Settings settings;
    private final Clock clock;

    DatabaseExam(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        var source = new SettingsDataSource(settings);
        var missing = missingFile(source.url());
        if (servers().isEmpty() && missing.isPresent()) { // looking would make it
            return List.of(Finding.ok("database.to_be_made", missing.get()));
        }
        var findings = new ArrayList<Finding>();
        try (var connection = source.openUnlimited()) {
            findings.add(version(connection));
            findings.add(schema(connection));
            findings.add(clock(connection));
            if (isPostgres(connection)) {
                new DatabaseTlsExam(connection.getMetaData().getURL())
                        .examine(connection)
                        .ifPresent(findings::add);
                findings.addAll(PostgresExam.examine(connection));
            }
        } catch (SQLException e) {
            findings.add(servers().map(name -> servers(name, e)).orElseGet(() -> failure(e, source.url())));
        }
        return findings;
    }

    /** The name of a data source of the application server's own, which only that server knows. */
    private Optional<String> servers() {
        return settings.find("madoguchi.db.jndi");
    }

    private Finding servers(String name, SQLException e) {
        return e.getCause() instanceof NoInitialContextException
                ? Finding.ok("database.servers", name)
                : Finding.fault("database.servers_failed", name, reason(e));
    }

    private static Optional<Path> missingFile(String url) {
        if (!url.startsWith(H2_FILE)) {
            return Optional.empty();
        }
        var file = Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".mv.db");
        return Files.exists(file) ? Optional.empty() : Optional.of(file);
    }

    private Finding failure(SQLException e, String url) {
        var user = settings.string("madoguchi.db.user", "madoguchi");
        var state = String.valueOf(e.getSQLState());
        if (state.equals(REJECTED) && settings.find("madoguchi.db.password").isEmpty()) {
            return Finding.fault("database.login_refused", user, reason(e));
        }
        var tls = new DatabaseTlsExam(url);
        if (tls.isFailure(state)) {
            return tls.failure(reason(e), clock);
        }
        if (tls.isDemanded(e)) {
            return Finding.fault("database.plain_refused", tls.server(), reason(e));
        }
        var key = key(state);
        return key.equals("database.in_use") ? Finding.warning(key) : Finding.fault(key, user, reason(e));
    }

    /** SQLSTATE of PostgreSQL (appendix A), and of H2. */
    private static String key(String state) {
        return switch (state) {
            case "28P01", "28000" -> "database.login_refused";
            case "3D000" -> "database.missing";
            case "53300" -> "database.crowded";
            case "90020" -> "database.in_use";
            default -> state.startsWith("08") ? "database.unreachable" : "database.refused";
        };
    }

    /** A driver may repeat the URL, which may hold a password. */
    private String reason(SQLException e) {
        var isOfNetwork =
                e.getCause() instanceof UnknownHostException || e.getCause() instanceof SocketTimeoutException;
        var reason = isOfNetwork ? e.getCause().toString() : String.valueOf(e.getMessage());
        return settings.find("madoguchi.db.url")
                .map(url -> reason.replace(url, "madoguchi.db.url"))
                .orElse(reason);
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static Finding version(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        var name = data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        return isPostgres(connection) && data.getDatabaseMajorVersion() < OLDEST
                ? Finding.warning("database.old", name, OLDEST)
                : Finding.ok("database.version", name);
    }

    private static Finding schema(Connection connection) throws SQLException {
        return ChangeSets.areAllIn(connection)
                ? Finding.ok("database.schema")
                : Finding.warning("database.schema_changes");
    }

    private Finding clock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_timestamp")) {
            row.next();
            var theirs = row.getObject(1, OffsetDateTime.class).toInstant();
            var apart = Duration.between(clock.instant(), theirs).abs();
            return apart.compareTo(LITTLE) > 0
                    ? Finding.fault("database.clock_off", apart.toSeconds())
                    : Finding.ok("database.clock");
        }
    }
}
