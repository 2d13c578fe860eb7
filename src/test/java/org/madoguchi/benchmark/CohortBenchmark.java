package org.madoguchi.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;

/**
 * How long many people take who are chosen by a file, looked at, suspended after a second person's word, and resumed
 * again as that is undone; mails of it leave at their pace meanwhile. None of them is in the directory, which is asked
 * about each.
 */
final class CohortBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final String LAST = "select max(id) from cohort";

    private final Portal portal;
    private final PortalDatabase database;
    private final PlainVisitor first;
    private final PlainVisitor second;

    private CohortBenchmark(Portal portal, PortalDatabase database, PlainVisitor first, PlainVisitor second) {
        this.portal = portal;
        this.database = database;
        this.first = first;
        this.second = second;
    }

    /** Measures it with so many, 100,000 at most. */
    static void print(int people) throws IOException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            try (var portal = Portal.start(FreePort.find(), settings, Benchmark.jvm());
                    var heap = new ServerHeap(portal.server())) {
                ManyAccounts.write(settings, people);
                var database = new PortalDatabase(settings);
                new CohortBenchmark(
                                portal,
                                database,
                                signedIn(campus, portal, database),
                                signedIn(campus, portal, database))
                        .run(people, heap);
            }
        }
    }

    private static PlainVisitor signedIn(Campus campus, Portal portal, PortalDatabase database) {
        var person = Staff.enrol(campus, database, StaffRole.ADMIN);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), Campus.PASSWORD, Visitor.SECOND_PASSWORD);
        return visitor;
    }

    private void run(int people, ServerHeap heap) throws IOException {
        System.out.printf(
                "%n%-34s %8s %10s %8s %10s %6s%n",
                "%,d people".formatted(people), "s", "people/s", "heap MB", "of it old", "load");
        var file = write(people);
        measure("file read, looked at", people, heap, () -> {
            first.upload("/desk/cohorts.xhtml", Map.of("act", "SUSPEND", "words", "Come."), "file", file);
            await("DRY");
        });
        Files.delete(file);
        measure("suspended", people, heap, this::perform);
        measure("to be undone, looked at", people, heap, () -> {
            press(first, "begin", "undo", "");
            await("DRY");
        });
        measure("resumed", people, heap, this::perform);
        System.out.printf(
                "%,d rows in the trail, %,d mails, of which %,d have gone%n",
                database.count("select count(*) from audit_event"),
                database.count("select count(*) from outgoing_mail"),
                database.count("select count(*) from outgoing_mail where state = 'SENT'"));
    }

    /** It takes two. */
    private void perform() {
        press(first, "begin", "start", "");
        press(second, "decide", "approve", database.count("select max(id) from cohort_request") + "");
        await("DONE");
    }

    private void press(PlainVisitor visitor, String form, String button, String request) {
        var id = String.valueOf(database.count(LAST));
        visitor.submit("/desk/cohort.xhtml?id=" + id, form, button, Map.of("id", id, "request", request));
    }

    private void await(String state) {
        Await.until(
                () -> {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos()); // so that asking costs next to nothing
                    return database.count(
                                    "select count(*) from cohort where state = '" + state + "' and id = (" + LAST + ")")
                            == 1;
                },
                portal::log,
                PATIENCE);
    }

    private static void measure(String what, int people, ServerHeap heap, Runnable work) throws IOException {
        heap.begin();
        var begin = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-34s %8.1f %10.0f %8d %10d %6.1f%n",
                what,
                seconds,
                people / seconds,
                heap.peakMegabytes(),
                heap.peakOldMegabytes(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Path write(int people) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "cohort-", ".csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("ユーザID,氏名\n");
            for (var number = 0; number < people; number++) {
                writer.write(ManyAccounts.userId(number) + "," + ManyAccounts.name(number)[0] + "\n");
            }
        }
        return file;
    }
}
