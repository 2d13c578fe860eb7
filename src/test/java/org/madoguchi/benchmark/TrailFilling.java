package org.madoguchi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.audit.chain.ExportLine;
import org.madoguchi.audit.chain.SealedRow;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A year of invented trail with its seals, as a university with 100,000 students may have it. */
final class TrailFilling {

    static final int PEOPLE = 100_000;
    static final Duration YEAR = Duration.ofDays(365);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String AGENT =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";
    /** In a thousand. */
    private static final int LOGINS = 450;

    private static final int REFUSALS = 650;
    private static final int LOGOUTS = 900;
    private static final int REQUESTS = 980;

    private final long rows;
    private final Instant start = Instant.now().minus(YEAR).truncatedTo(ChronoUnit.SECONDS);
    private final Random random = new Random(1);
    private ChainHead head = ChainHead.NONE;

    TrailFilling(long rows) {
        this.rows = rows;
    }

    /** Fills the empty tables; indexes are made anew afterwards, which is quicker. */
    void fill(Connection events, Connection seals) throws SQLException {
        var indexes = dropIndexes(events);
        var event = copy(events, "audit_event");
        var seal = copy(seals, "audit_seal (position, event_id, hash)");
        for (var id = 1L; id <= rows; id++) {
            var fields = fields(id);
            head = head.next(AuditChain.digest(fields));
            write(event, fields);
            write(seal, List.of(String.valueOf(head.position()), fields.get(0), head.hash()));
        }
        event.endCopy();
        seal.endCopy();
        try (var statement = events.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'");
            for (var index : indexes) {
                statement.execute(index);
            }
            statement.execute("ALTER SEQUENCE audit_event_seq RESTART WITH " + (rows + 1000));
            statement.execute("VACUUM ANALYZE audit_event");
            statement.execute("VACUUM ANALYZE audit_seal");
        }
    }

    /** Writes the same as an export. */
    void export(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (var id = 1L; id <= rows; id++) {
                var fields = fields(id);
                head = head.next(AuditChain.digest(fields));
                out.write(ExportLine.row(
                                new SealedRow(head.position(), AuditChain.digest(fields), head.hash()), fields, false)
                        + "\n");
            }
            out.write(ExportLine.end(rows) + "\n");
        }
    }

    static String person(int number) {
        return "s%07d".formatted(number);
    }

    private List<String> fields(long id) {
        var at = MICROSECONDS.format(start.plusNanos(YEAR.toNanos() / rows * id).truncatedTo(ChronoUnit.MICROS));
        var person = person(random.nextInt(PEOPLE));
        var client = random.nextInt(5) == 0
                ? "192.0.2.1"
                : "10." + random.nextInt(4) + "." + random.nextInt(256) + "." + random.nextInt(64);
        var sort = random.nextInt(1000);
        var what = sort < LOGINS
                ? List.of("LOGIN", "SUCCESS", "state=READY")
                : sort < REFUSALS
                        ? List.of("LOGIN", "REFUSED", "second-password-wrong")
                        : sort < LOGOUTS
                                ? List.of("LOGOUT", "SUCCESS", "")
                                : sort < REQUESTS
                                        ? List.of("REQUEST_REFUSED", "REFUSED", "host")
                                        : random.nextInt(100) == 0
                                                ? List.of(
                                                        "MAIL_GIVEN_UP",
                                                        "FAILED",
                                                        "kind=REGISTRATION_LINK;reply=550 unknown")
                                                : List.of("EMAIL_CHANGED", "SUCCESS", "");
        var actor = what.get(1).equals("SUCCESS")
                ? what.get(0).equals("EMAIL_CHANGED") ? "clerk" + random.nextInt(20) : person
                : null;
        return Arrays.asList(
                String.valueOf(id), at, what.get(0), what.get(1), actor, person, client, AGENT, what.get(2));
    }

    private static List<String> dropIndexes(Connection connection) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = connection
                        .createStatement()
                        .executeQuery("select indexname, indexdef from pg_indexes where tablename = 'audit_event' "
                                + "and indexname like '%_idx'")) {
            while (rows.next()) {
                statement.execute("DROP INDEX " + rows.getString(1));
                indexes.add(rows.getString(2));
            }
        }
        return indexes;
    }

    private static CopyIn copy(Connection connection, String table) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    private static void write(CopyIn copy, List<String> values) throws SQLException {
        var line = String.join(
                        "\t",
                        values.stream()
                                .map(value -> value == null ? "\\N" : value)
                                .toList()) + "\n";
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
