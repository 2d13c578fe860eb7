package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.server.Server;

/**
 * A server is killed while it issues and signs, as by {@code kill -9}: after the next start every certificate that has
 * a number is valid and has its files, and no number is missing or there twice.
 */
@Tag("browser")
class KilledServerFlowIT {

    private static final int COUNT = 60;
    private static final int ENOUGH = 8;
    private static final int ADMINISTRATORS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ISSUED = "select count(*) from certificate where series = 'EN'";

    @Test
    void nothingIsLostDoubledOrHalfDone() {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(TestDatabase.freshH2()); // the folder of the keys
            settings.putAll(PostgresServer.freshDatabase());
            settings.putAll(Map.of(
                    "madoguchi.second-password.argon2.memory",
                    "512",
                    "madoguchi.second-password.argon2.iterations",
                    "1"));
            var database = new PortalDatabase(settings);
            var port = FreePort.find();
            List<PlainVisitor> administrators;
            try (var portal = Portal.start(Server.make(), port, settings)) {
                administrators = arrive(campus, portal, database);
                var approving = approveAll(administrators, database);
                Await.until(() -> database.count(ISSUED + " and state = 'VALID'") >= ENOUGH, "some of them", PATIENCE);
                portal.kill();
                approving.forEach(CompletableFuture::join);
            }
            assertTrue(database.count(ISSUED + " and state = 'VALID'") < COUNT, "it was killed too late");
            try (var portal = Portal.start(Server.make(), port, settings)) {
                database.execute("update issue_job set next_attempt_at = now()"); // as if the leases had run out
                Await.until(() -> approvedAll(administrators, database), portal::log, PATIENCE);
                Await.until(() -> database.count(ISSUED + " and state = 'VALID'") == COUNT, portal::log, PATIENCE);
            }
            assertComplete(database);
        }
    }

    private static void assertComplete(PortalDatabase database) {
        assertEquals(COUNT, database.count(ISSUED));
        assertEquals(
                List.of(List.of("1", String.valueOf(COUNT), String.valueOf(COUNT))),
                database.rows("select min(serial), max(serial), count(distinct issue_number) from certificate"
                        + " where series = 'EN'"));
        assertEquals(COUNT, database.count("select count(*) from certificate where state = 'SUPERSEDED'"));
        assertEquals(0, database.count("select count(*) from issue_job"));
        assertEquals(
                3 * COUNT,
                database.count("select count(*) from document d join certificate c on c.id = d.certificate_id"
                        + " where c.series = 'EN' and length(d.content) = d.bytes and d.bytes > 0"));
        assertEquals(
                2 * COUNT,
                database.count("select count(*) from document d join certificate c on c.id = d.certificate_id"
                        + " where c.series = 'EN' and substring(d.content from 1 for 5) = '%PDF-'::bytea"));
    }

    /** Somebody has asked that each of so many be issued anew; these may approve it. */
    private static List<PlainVisitor> arrive(Campus campus, Portal portal, PortalDatabase database) {
        var clerk = Staff.enrol(campus, database, StaffRole.CLERK);
        signedIn(clerk, portal);
        IntStream.range(0, COUNT).forEach(number -> {
            var line = LedgerLine.enrolment(LocalDate.of(2026, 4, 1));
            line.sql().forEach(database::execute);
            database.execute("insert into certificate_request (id, certificate_id, act, reason, remark, asked_by,"
                    + " asked_at, due_at, state) values (" + line.id() + ", " + line.id()
                    + ", 'REISSUE', 'LOST', '', '" + clerk.userId() + "', now(), now() + interval '1 day', 'WAITING')");
        });
        var administrator = Staff.enrol(campus, database, StaffRole.ADMIN);
        return Stream.generate(() -> signedIn(administrator, portal))
                .limit(ADMINISTRATORS)
                .toList();
    }

    private static PlainVisitor signedIn(Student person, Portal portal) {
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        return visitor;
    }

    /** All at once, until all are approved or nobody answers. */
    private static List<CompletableFuture<Void>> approveAll(List<PlainVisitor> visitors, PortalDatabase database) {
        var waiting = new ConcurrentLinkedQueue<String>();
        database.rows("select id from certificate_request where state = 'WAITING' order by id")
                .forEach(row -> waiting.add(row.get(0)));
        return visitors.stream()
                .map(visitor -> CompletableFuture.runAsync(() -> approve(visitor, waiting)))
                .toList();
    }

    /** Whether all are; one whose answer took too long asked for no more. */
    private static boolean approvedAll(List<PlainVisitor> visitors, PortalDatabase database) {
        approveAll(visitors, database).forEach(CompletableFuture::join);
        return database.count("select count(*) from certificate_request where state = 'WAITING'") == 0;
    }

    private static void approve(PlainVisitor visitor, Queue<String> waiting) {
        try {
            for (var id = waiting.poll(); id != null; id = waiting.poll()) {
                visitor.submit("/desk/certificate.xhtml", "decide", "approve", Map.of("id", id, "request", id));
            }
        } catch (UncheckedIOException e) {
            // The server is no more.
        }
    }
}
