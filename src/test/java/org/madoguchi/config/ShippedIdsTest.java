package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rows that are shipped have ids too: no sequence may give them once more, whether its block begins or ends there. */
class ShippedIdsTest {

    private static final int BLOCK = 50;

    @Test
    void noSequenceGivesTheIdOfAShippedRow() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:h2:mem:shipped-ids")) {
            SchemaMigration.migrate(database);
            var sequences = texts(database, "SELECT sequence_name FROM information_schema.sequences");
            assertTrue(sequences.size() > 10, sequences::toString);
            for (var sequence : sequences) {
                var table = sequence.toLowerCase(Locale.ROOT).replaceFirst("_seq$", "");
                var last = Long.parseLong(texts(database, "SELECT coalesce(max(id), 0) FROM " + table)
                        .get(0));
                var next = Long.parseLong(
                        texts(database, "SELECT NEXT VALUE FOR " + sequence).get(0));
                assertTrue(next - BLOCK >= last, sequence + " gives " + next + ", there is " + last);
            }
        }
    }

    private static List<String> texts(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
