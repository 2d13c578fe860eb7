package org.madoguchi.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.madoguchi.exam.Finding;

/** Examines what only PostgreSQL can be asked: the encoding, and what the user may do. */
final class PostgresExam {

    /** Whose tables are there that are not ours. */
    private static final String OTHERS =
            "select coalesce(string_agg(distinct tableowner::text, ', '), '') from pg_tables"
                    + " where schemaname = current_schema() and not pg_has_role(tableowner, 'USAGE')";

    private PostgresExam() {}

    static List<Finding> examine(Connection connection) throws SQLException {
        return List.of(encoding(connection), rights(connection));
    }

    private static Finding encoding(Connection connection) throws SQLException {
        var encoding = ask(connection, "show server_encoding");
        return encoding.equals("UTF8")
                ? Finding.ok("database.encoding")
                : Finding.fault("database.encoding_wrong", encoding);
    }

    /** To make tables, and to change those that are there, which only their owner may. */
    private static Finding rights(Connection connection) throws SQLException {
        var user = ask(connection, "select current_user");
        if (!ask(connection, "select has_schema_privilege(current_schema(), 'CREATE')")
                .equals("t")) {
            return Finding.fault("database.rights_missing", user, ask(connection, "select current_database()"));
        }
        var others = ask(connection, OTHERS);
        return others.isEmpty()
                ? Finding.ok("database.rights")
                : Finding.fault("database.owned_by_others", user, others);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
