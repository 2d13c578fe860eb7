package org.madoguchi.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.madoguchi.exam.Finding;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;

/** Examines whether what goes to PostgreSQL is encrypted, and whether it is sure with whom. */
final class DatabaseTlsExam {

    /** SQLSTATEs of the driver: the server has no TLS; its certificate is not believed, or what to believe not read. */
    private static final Set<String> FAILURES = Set.of("08004", "08006");

    /** SQLSTATE of PostgreSQL, whose words may be in any language. */
    private static final String NOT_ALLOWED = "28000";

    /** Null on both sides is a socket of this machine. */
    private static final String LOOK = "select s.ssl, s.version, inet_client_addr() is not distinct from"
            + " inet_server_addr() from pg_stat_ssl s where s.pid = pg_backend_pid()";

    private final Optional<Properties> url;

    /** @param url as the setting has it; of another database nothing is said */
    DatabaseTlsExam(String url) {
        this.url = Optional.ofNullable(Driver.parseURL(url, new Properties()));
    }

    /** Whether it is TLS that did not come about. @param state of the exception */
    boolean isFailure(String state) {
        return FAILURES.contains(state)
                && url.flatMap(DatabaseTlsExam::mode)
                        .filter(SslMode::requireEncryption)
                        .isPresent();
    }

    /** What is said where it did not. @param reason of the driver */
    Finding failure(String reason, Clock clock) {
        return url.filter(found -> mode(found).filter(SslMode::verifyPeerName).isPresent())
                .flatMap(found -> new DatabaseCertificateExam(found, clock).examine(server()))
                .orElseGet(() -> Finding.fault("database.tls", server(), reason));
    }

    /** Whether the server, by its {@code pg_hba.conf}, takes nobody who does not encrypt. */
    boolean isDemanded(SQLException e) {
        var reason = String.valueOf(e.getMessage());
        var isOff = url.flatMap(DatabaseTlsExam::mode)
                .filter(mode -> mode == SslMode.DISABLE)
                .isPresent();
        return NOT_ALLOWED.equals(e.getSQLState())
                && reason.contains("pg_hba.conf")
                && (isOff || reason.contains("no encryption"));
    }

    /** Host and port. */
    String server() {
        return url.map(found -> PGProperty.PG_HOST.getOrDefault(found) + ":" + PGProperty.PG_PORT.getOrDefault(found))
                .orElse("");
    }

    /** Within one machine nothing has to be encrypted. */
    Optional<Finding> examine(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LOOK)) {
            if (!row.next()) {
                return Optional.empty();
            }
            var isHere = row.getBoolean(3);
            if (!row.getBoolean(1)) {
                return isHere ? Optional.empty() : Optional.of(Finding.warning("database.plain", server()));
            }
            return Optional.of(
                    isHere || isSure()
                            ? Finding.ok("database.encrypted", row.getString(2))
                            : Finding.warning("database.unsure", server()));
        }
    }

    private boolean isSure() {
        return url.flatMap(DatabaseTlsExam::mode)
                .filter(mode -> mode == SslMode.VERIFY_FULL)
                .isPresent();
    }

    private static Optional<SslMode> mode(Properties url) {
        try {
            return Optional.of(SslMode.of(url));
        } catch (SQLException e) { // no mode that there is: connecting says so
            return Optional.empty();
        }
    }
}
