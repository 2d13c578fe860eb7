package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.TestDatabase;

/** Nodes that start at the same instant, or again, leave one schema. */
class SchemaMigrationIT {

    private static final String CHANGES =
            "SELECT id, md5sum, dateexecuted, orderexecuted FROM databasechangelog ORDER BY orderexecuted";
    private static final int NODES = 3;

    /** A node's process: says that it is there, and migrates as soon as it is told to. */
    static final class Node {

        private Node() {}

        /** The database is in the environment. */
        public static void main(String[] arguments) throws SQLException, IOException {
            var database = new SettingsDataSource(Settings.load());
            System.out.println("ready");
            System.in.read();
            migrate(database);
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
            statement.execute("DELETE FROM databasechangelog WHERE orderexecuted = 2");
            assertFalse(ChangeSets.areAllIn(connection));
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
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Node.class.getName())
                .directory(new File("target"))
                .redirectError(new File("target", "schema-migration.log"));
        settings.forEach((key, value) ->
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
        return builder.start();
    }

    /** Where this process finds the classes that a node needs; failsafe's own class path is in a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
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
