package org.madoguchi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of our own, started when first asked for and stopped with this process. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Started once, on a free port; its library stops it when this process ends. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The settings that lead to a new, empty database. */
    public static Map<String, String> freshDatabase() {
        var name = "madoguchi_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return settings(name);
    }

    /**
     * The settings that lead to a new, empty database named {@code madoguchi}, which belongs to a user of that name who
     * has no other rights; once in this process.
     */
    public static Map<String, String> usualDatabase() {
        execute("CREATE ROLE madoguchi LOGIN PASSWORD 'the-password'");
        execute("CREATE DATABASE madoguchi OWNER madoguchi");
        return settings("madoguchi");
    }

    private static void execute(String sql) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(String name) {
        return Map.of(
                "madoguchi.db.url",
                "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name,
                "madoguchi.db.user",
                "postgres",
                "madoguchi.db.password",
                "postgres");
    }

    /**
     * A connection with all rights.
     *
     * @throws SQLException when there is no such database
     */
    public static Connection connect(String database) throws SQLException {
        return Running.SERVER.getDatabase("postgres", database).getConnection();
    }
}
