package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The database that this run of the tests is about: {@code -Dmadoguchi.test.database=h2} or {@code postgresql}, which
 * is what is meant when nothing is said.
 */
public final class TestDatabase {

    private TestDatabase() {}

    /** The settings that lead to a new, empty database. */
    public static Map<String, String> fresh() {
        var kind = System.getProperty("madoguchi.test.database", "postgresql");
        return switch (kind) {
            case "h2" -> freshH2();
            case "postgresql" -> freshPostgres();
            default -> throw new IllegalArgumentException("madoguchi.test.database=" + kind);
        };
    }

    /** With a folder for what is no row: the keys of the simulation. */
    private static Map<String, String> freshPostgres() {
        var settings = new HashMap<>(freshH2());
        settings.putAll(PostgresServer.freshDatabase());
        return settings;
    }

    /** A new H2 file; one process at a time can open it. */
    public static Map<String, String> freshH2() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "databases")), "h2-");
            return Map.of("madoguchi.data-dir", folder.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
