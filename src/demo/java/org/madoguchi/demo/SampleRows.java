package org.madoguchi.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Puts rows into the demo's database; moments go as columns with a zone take them. */
final class SampleRows {

    private final Connection connection;

    SampleRows(Connection connection) {
        this.connection = connection;
    }

    /** Changes rows. */
    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    /** Adds a row. @return its key, which the database has given it */
    long insert(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql, new String[] {"id"})) {
            set(statement, values);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            var value = values[index] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[index];
            statement.setObject(index + 1, value);
        }
    }
}
