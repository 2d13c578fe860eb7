package org.madoguchi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * What an H2 file held before its schema was changed. H2 commits each statement, so that a change stays half done when
 * its process is killed, and could not be made again. While one is under way the database's text lies beside its file;
 * a start that finds it there goes back to it.
 */
final class SafetyCopy {

    private static final Logger LOGGER = Logger.getLogger(SafetyCopy.class.getName());

    private final Connection connection;
    private final Path file;

    private SafetyCopy(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * Makes one, after going back to one that is there; empty where the database is not a file of H2's.
     *
     * @throws SQLException when that fails
     */
    static Optional<SafetyCopy> make(Connection connection) throws SQLException {
        var copy = of(connection);
        if (copy.isPresent()) {
            copy.get().goBack();
            copy.get().write();
        }
        return copy;
    }

    private static Optional<SafetyCopy> of(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DATABASE_PATH()")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1)) // none in memory, and of a server's none that we can see
                    .filter(path -> Files.exists(Path.of(path + ".mv.db")))
                    .map(path -> new SafetyCopy(connection, Path.of(path + ".before-change.sql")));
        }
    }

    private void goBack() throws SQLException {
        if (Files.exists(file)) {
            LOGGER.warning("A change of the schema was cut off: going back to " + file);
            execute("DROP ALL OBJECTS");
            execute("RUNSCRIPT FROM '" + quoted(file) + "'");
        }
    }

    private void write() throws SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        execute("SCRIPT TO '" + quoted(unfinished) + "'");
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The change is made. */
    void remove() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
