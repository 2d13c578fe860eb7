package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Said;
import org.madoguchi.testing.TestDatabase;

/** Nodes that start at the same instant, or again, leave one schema. */
class SchemaMigrationIT {

    private static final String CHANGES =
            "SELECT id, md5sum, dateexecuted, orderexecuted FROM databasechangelog ORDER BY orderexecuted";
    private static final String WAITERS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    private static final int NODES = 3;
    /** Processes that start at once on a busy machine connect slowly. */
    private static final String PATIENTLY = "?connectTimeout=60&loginTimeout=60";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A node's process: says that it is there, and migrates as soon as it is told to. */
    static final class Node {

        private Node() {}

        /** The database is in the environment; after as many statements as the argument says it is killed, if any. */
        public static void main(String[] arguments) throws SQLException, IOException {
            var database = new SettingsDataSource(Settings.load());
            System.out.println("ready");
            System.in.read();
            var last = Integer.parseInt(arguments[0]);
            try (var connection = database.openUnlimited()) {
                SchemaMigration.migrate(last == 0 ? connection : Dying.after(last, connection));
            }
        }
    }

    @Test
    void rerunChangesNothing() throws SQLException {
        var database = new SettingsDataSource(Settings.of(TestDatabase.fresh()));
        migrate(database);
        var changes = rows(database, CHANGES);
        assertFalse(changes.isEmpty());
        migrate(database);
        assertEquals(changes, rows(database, CHANGES));
        assertEquals(List.of("0"), rows(database, "SELECT count(*) FROM account"));
    }

    /** 50 ids with each value, and one between the blocks: those of EclipseLink and of Hibernate begin one apart. */
    @Test
    void blocksOfIdsDoNotTouch() throws SQLException {
        var database = new SettingsDataSource(Settings.of(TestDatabase.fresh()));
        migrate(database);
        assertEquals(
                List.of("51"),
                rows(
                        database,
                        "SELECT DISTINCT increment FROM information_schema.sequences"
                                + " WHERE lower(sequence_name) LIKE '%_seq'"));
    }

    @Test
    void liquibaseIsAskedUntilAllIsDone() throws SQLException {
        var database = new SettingsDataSource(Settings.of(TestDatabase.fresh()));
        try (var connection = database.openUnlimited()) {
            assertFalse(ChangeSets.areAllIn(connection));
        }
        migrate(database);
        try (var connection = database.openUnlimited();
                var statement = connection.createStatement()) {
            assertTrue(ChangeSets.areAllIn(connection));
            statement.execute(
                    "INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                            + " VALUES ('of-a-later-build', 'x', 'x', CURRENT_TIMESTAMP, 999, 'EXECUTED')");
            assertTrue(ChangeSets.areAllIn(connection));
            statement.execute("UPDATE databasechangelog SET md5sum = '9:0' WHERE orderexecuted = 2");
            assertFalse(ChangeSets.areAllIn(connection), "Liquibase is to see what was changed");
        }
    }

    /** Its own rows are all that the command line leaves. */
    @Test
    void commandLineLeavesNoTagAndNothingToDo() throws SQLException {
        var database = new SettingsDataSource(Settings.of(TestDatabase.fresh()));
        migrate(database);
        var changes = rows(database, CHANGES);
        execute(database, "UPDATE databasechangelog SET tag = NULL");
        try (var connection = database.openUnlimited()) {
            assertFalse(ChangeSets.areAllIn(connection));
            SchemaMigration.migrate(connection);
            assertTrue(ChangeSets.areAllIn(connection));
        }
        assertEquals(changes, rows(database, CHANGES));
    }

    /** As a killed node of an older build, the command line or a restored copy leaves it. */
    @Test
    void lockThatWasLeftBehindStopsNothing() throws SQLException {
        var database = new SettingsDataSource(Settings.of(TestDatabase.fresh()));
        execute(
                database,
                "CREATE TABLE databasechangeloglock (id INTEGER NOT NULL PRIMARY KEY, locked BOOLEAN NOT NULL,"
                        + " lockgranted TIMESTAMP, lockedby VARCHAR(255))");
        execute(database, "INSERT INTO databasechangeloglock VALUES (1, TRUE, CURRENT_TIMESTAMP, 'node1 (10.0.0.1)')");
        var said = Said.by(SchemaLock.class, () -> assertTimeout(PATIENCE, () -> migrate(database)));
        assertTrue(said.contains("node1 (10.0.0.1), since 2"), said);
        assertEquals(List.of("0"), rows(database, "SELECT count(*) FROM databasechangeloglock WHERE locked"));
    }

    /** Killed at three points on its way; what it had done is done, what it was doing is done anew. */
    @Test
    void killedNodeStopsNothing() throws Exception {
        for (var statement : List.of(30, 60, 90)) {
            var settings = TestDatabase.fresh();
            var node = node(settings, statement);
            node.getOutputStream().close();
            assertEquals(Dying.STATUS, node.onExit().join().exitValue(), "status of the node that is killed");
            var database = new SettingsDataSource(Settings.of(settings));
            assertTimeout(PATIENCE, () -> migrate(database));
            try (var connection = database.openUnlimited()) {
                assertTrue(ChangeSets.areAllIn(connection));
            }
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "madoguchi.test.database", matches = "h2")
    void waitingNodeSaysForWhom() throws Exception {
        var database = new SettingsDataSource(Settings.of(PostgresServer.freshDatabase()));
        try (var other = database.openUnlimited()) {
            SchemaLock.take(other);
            var waiting = new FutureTask<Void>(() -> {
                migrate(database);
                return null;
            });
            var said = Said.by(SchemaLock.class, () -> {
                new Thread(waiting).start();
                Await.until(() -> isWaitedFor(database), "a node that waits");
            });
            assertTrue(
                    said.contains("Waiting for another node to change the schema: 127.0.0.1, connected since"), said);
            other.close();
            waiting.get();
        }
    }

    /**
     * Processes, since Liquibase takes two connections to one database within a process for one node. H2 has one node.
     */
    @Test
    @DisabledIfSystemProperty(named = "madoguchi.test.database", matches = "h2")
    void nodesThatStartAtOnceMakeOneSchema() throws Exception {
        var settings = PostgresServer.freshDatabase();
        var nodes = new ArrayList<Process>();
        for (var number = 0; number < NODES; number++) {
            nodes.add(node(settings));
        }
        for (var node : nodes) {
            assertEquals("ready", node.inputReader(StandardCharsets.UTF_8).readLine());
        }
        for (var node : nodes) {
            node.getOutputStream().close();
        }
        assertEquals(
                List.of(0, 0, 0),
                nodes.stream().map(node -> node.onExit().join().exitValue()).toList());
        var database = new SettingsDataSource(Settings.of(settings));
        var ids = rows(database, "SELECT id FROM databasechangelog ORDER BY id");
        assertFalse(ids.isEmpty());
        assertEquals(rows(database, "SELECT DISTINCT id FROM databasechangelog ORDER BY id"), ids);
        assertEquals(List.of("1"), rows(database, "SELECT count(*) FROM background_job WHERE name = 'sweep'"));
    }

    private static Process node(Map<String, String> settings) throws IOException {
        return node(settings, 0);
    }

    private static Process node(Map<String, String> settings, int lastStatement) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Node.class.getName(),
                        String.valueOf(lastStatement))
                .directory(new File("target"))
                .redirectError(Redirect.appendTo(new File("target", "schema-migration.log")));
        settings.forEach((key, value) ->
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
        builder.environment().computeIfPresent("MADOGUCHI_DB_URL", (key, url) -> url + PATIENTLY);
        return builder.start();
    }

    /** Where this process finds the classes that a node needs; failsafe's own class path is in a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static boolean isWaitedFor(SettingsDataSource database) {
        try {
            return rows(database, WAITERS).equals(List.of("1"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(SettingsDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void migrate(SettingsDataSource database) throws SQLException {
        try (var connection = database.openUnlimited()) {
            SchemaMigration.migrate(connection);
        }
    }

    private static List<String> rows(SettingsDataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                all.add(String.join(" ", row));
            }
            return all;
        }
    }
}
