package org.madoguchi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.madoguchi.audit.chain.VerifyTrail;
import org.madoguchi.config.SchemaMigration;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;

/**
 * Prints what the trail costs on PostgreSQL (as embedded: fsync is off): searches, the whole page as an administrator
 * gets it; an export of a tenth of the rows; appends; verification.
 */
final class TrailBenchmark {

    private static final int TIMES = 200;
    private static final Pattern NEXT_PART = Pattern.compile("data-follow=[^>]*after=([0-9]+)");

    private final Map<String, String> settings;
    private final long rows;
    private final Random random = new Random(2);

    private TrailBenchmark(Map<String, String> settings, long rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** Measures everything. */
    static void print(long rows) throws SQLException, IOException, InterruptedException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            new TrailBenchmark(settings, rows).run();
        }
    }

    private void run() throws SQLException, IOException, InterruptedException {
        var source = new SettingsDataSource(Settings.of(settings));
        var begin = System.nanoTime();
        try (var migration = source.openUnlimited()) {
            SchemaMigration.migrate(migration);
        }
        try (var events = source.openUnlimited();
                var seals = source.openUnlimited()) {
            new TrailFilling(rows).fill(events, seals);
        }
        System.out.printf("%n%,d audit rows made in %.0f s%n", rows, seconds(begin));
        try (var portal = Portal.start(FreePort.find(), settings, Arrays.asList("-Xmx384m", "-XX:+UseSerialGC"))) {
            var admin = new Student("admin01", Campus.PASSWORD, "admin01@mail.example.net");
            new PortalDatabase(settings).setUp(admin);
            var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
            visitor.login(admin.userId(), admin.password(), Visitor.SECOND_PASSWORD);
            searches(visitor);
            export(portal, visitor);
            verify(visitor);
            appends(source);
        }
        verifyFile();
    }

    private void searches(PlainVisitor visitor) {
        System.out.printf("%-28s %9s %9s%n", "first page of 50", "p50 ms", "p95 ms");
        search(visitor, "newest", () -> "");
        search(visitor, "person", () -> "person=" + person());
        search(visitor, "actor (clerk)", () -> "actor=clerk" + random.nextInt(20));
        search(visitor, "time (one day)", () -> "from=" + day() + "&to=" + day());
        search(visitor, "kind", () -> "kind=LOGOUT");
        search(visitor, "kind and outcome", () -> "kind=LOGIN&outcome=REFUSED");
        search(visitor, "kind and outcome, rare", () -> "kind=MAIL_GIVEN_UP&outcome=FAILED");
        search(visitor, "kind and outcome, never", () -> "kind=LOGOUT&outcome=REFUSED");
        search(visitor, "outcome", () -> "outcome=FAILED");
        search(visitor, "client, frequent", () -> "client=192.0.2.1");
        search(visitor, "client", () -> "client=10.1.2." + random.nextInt(64));
    }

    private String person() {
        return TrailFilling.person(random.nextInt(TrailFilling.PEOPLE));
    }

    private LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(100);
    }

    private void search(PlainVisitor visitor, String name, Supplier<String> query) {
        var millis = times(() -> {
            var answer = visitor.get("/desk/trail.xhtml?" + query.get());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        });
        System.out.printf("%-28s %9.1f %9.1f%n", name, millis[TIMES / 2], millis[TIMES * 95 / 100]);
    }

    /** Milliseconds, sorted. */
    private static double[] times(Runnable work) {
        IntStream.range(0, TIMES / 10).forEach(warm -> work.run());
        return IntStream.range(0, TIMES)
                .mapToDouble(time -> {
                    var begin = System.nanoTime();
                    work.run();
                    return seconds(begin) * 1000;
                })
                .sorted()
                .toArray();
    }

    private void export(Portal portal, PlainVisitor visitor) throws IOException {
        var from = LocalDate.now(ZoneOffset.UTC).minusDays(TrailFilling.YEAR.toDays() / 10);
        try (var heap = new ServerHeap(portal.server())) {
            for (var format : List.of("jsonl", "csv")) {
                heap.begin();
                var begin = System.nanoTime();
                var lines = visitor.countLines("/desk/trail-export?format=" + format + "&from=" + from);
                System.out.printf(
                        "export as %s: %,d lines, %.0f lines/s, peak of the old generation %d MB%n",
                        format, lines, lines / seconds(begin), heap.peakOldMegabytes());
            }
        }
    }

    private void verify(PlainVisitor visitor) {
        var begin = System.nanoTime();
        var checked = 0L;
        for (var part = 0; part < 10 && checked < rows; part++) {
            var next = NEXT_PART.matcher(
                    visitor.get("/desk/trail-verify.xhtml?after=" + checked).body());
            checked = next.find() ? Long.parseLong(next.group(1)) : rows;
        }
        System.out.printf("verification at the desk: %,d rows, %,.0f/s%n", checked, checked / seconds(begin));
    }

    private void appends(SettingsDataSource source) throws InterruptedException, SQLException {
        var appends = new TrailAppends(settings, 2 * rows + Instant.now().getEpochSecond());
        appends.perSecond(4);
        for (var writers : List.of(1, 4, 16)) {
            System.out.printf("appends by %d writers: %,.0f/s%n", writers, appends.perSecond(writers));
        }
        var database = new PortalDatabase(settings);
        var begin = System.nanoTime();
        var unsealed = database.count("select count(*) from audit_unsealed");
        Await.until(() -> database.count("select count(*) from audit_unsealed") == 0, "seals", Duration.ofMinutes(10));
        System.out.printf("sealing what was left of these: %,d, %,.0f/s%n", unsealed, unsealed / seconds(begin));
        try (var connection = source.openUnlimited();
                var statement = connection.createStatement()) {
            for (var index : List.of("actor", "client", "kind", "outcome")) {
                statement.execute("DROP INDEX audit_event_" + index + "_idx");
            }
        }
        System.out.printf(
                "the same by 4 without the indexes on actor, client, kind and outcome: %,.0f/s%n",
                appends.perSecond(4));
    }

    private void verifyFile() throws IOException {
        var file = Files.createTempFile("trail", ".jsonl");
        var lines = Math.min(rows, 1_000_000);
        new TrailFilling(lines).export(file);
        var begin = System.nanoTime();
        VerifyTrail.run(file.toString());
        System.out.printf("verification of a file: %,.0f rows/s%n", lines / seconds(begin));
        Files.delete(file);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
