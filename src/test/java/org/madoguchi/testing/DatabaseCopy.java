package org.madoguchi.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madoguchi.config.SchemaMigration;
import org.postgresql.PGConnection;

/**
 * A backup of a portal's PostgreSQL database, taken while the portal runs: all rows as they stood at one moment, and
 * the sequences, as {@code pg_dump} takes them, which not every machine has that runs the tests.
 */
public final class DatabaseCopy {

    private final Map<String, byte[]> tables = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    /** Takes one of the database that these settings lead to. */
    public DatabaseCopy(Map<String, String> settings) {
        try (var connection = connect(settings)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var statement = connection.createStatement();
                    var names = tables(statement)) {
                while (names.next()) {
                    var rows = new ByteArrayOutputStream();
                    copying.copyOut("COPY " + names.getString(1) + " TO STDOUT", rows);
                    tables.put(names.getString(1), rows.toByteArray());
                }
            }
            try (var statement = connection.createStatement();
                    var values = statement.executeQuery(
                            "SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL")) {
                while (values.next()) {
                    sequences.put(values.getString(1), values.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into the empty database that these settings lead to. */
    public void restore(Map<String, String> settings) {
        try (var connection = connect(settings);
                var statement = connection.createStatement()) {
            SchemaMigration.migrate(connection);
            connection.setAutoCommit(false);
            statement.execute("SET session_replication_role = replica"); // tables in any order
            statement.execute("TRUNCATE " + String.join(", ", tables.keySet()));
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables.entrySet()) {
                copying.copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
            for (var sequence : sequences.entrySet()) {
                statement.execute("SELECT setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResultSet tables(Statement statement) throws SQLException {
        return statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        var url = URI.create(settings.get("madoguchi.db.url").substring("jdbc:".length()));
        return PostgresServer.connect(url.getPath().substring(1));
    }
}
