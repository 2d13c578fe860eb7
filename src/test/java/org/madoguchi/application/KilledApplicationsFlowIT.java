package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.payment.simulator.Notices;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.ManyApplications;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.SealedTrail;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.server.Server;

/**
 * A server is killed again and again, as by {@code kill -9}, while hundreds of applications are paid, issued and
 * registered at the convenience stores' service: every one ends with one payment, one certificate, one number and one
 * mail, on the way each is in a state that there is, and the trail is whole.
 */
@Tag("browser")
class KilledApplicationsFlowIT {

    private static final int COUNT = 300;
    private static final int KILLS = 3;
    private static final int TELLERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String DONE = "select count(*) from application where state = 'TO_PRINT'";
    private static final String READY = "select count(*) from print_registration where state = 'READY'";

    @Test
    void nothingIsPaidTwiceNumberedTwiceOrLost() {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(TestDatabase.freshH2()); // the folder of the keys
            settings.putAll(PostgresServer.freshDatabase());
            var database = new PortalDatabase(settings);
            var port = FreePort.find();
            var random = new Random(11);
            for (var kill = 0; kill < KILLS; kill++) {
                killed(settings, port, database, COUNT * kill / KILLS + 1 + random.nextInt(COUNT / KILLS - 2));
            }
            assertTrue(database.count(DONE) < COUNT, "it was killed too late");
            try (var portal = Portal.start(Server.make(), port, settings)) {
                letLeasesRunOut(database);
                tell(portal);
                Await.until(() -> database.count(READY) == COUNT, portal::log, PATIENCE);
                SealedTrail.assertWhole(database);
            }
            assertComplete(database);
        }
    }

    /** It runs until so many are on their way to the machines, and is killed in the middle of the others. */
    private static void killed(Map<String, String> settings, int port, PortalDatabase database, int enough) {
        try (var portal = Portal.start(Server.make(), port, settings)) {
            if (database.count("select count(*) from application") == 0) {
                ManyApplications.write(database, COUNT);
            }
            letLeasesRunOut(database);
            var telling = IntStream.range(0, TELLERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> tell(portal)))
                    .toList();
            Await.until(() -> database.count(DONE) >= enough, portal::log, PATIENCE);
            portal.kill();
            telling.forEach(CompletableFuture::join);
        }
        assertEquals(
                List.of(),
                database.rows("select number, state from application where state not in ('AWAITING_PAYMENT', 'PAID',"
                        + " 'TO_PRINT')"));
        assertEquals(
                List.of(),
                database.rows("select a.number from application a join payment p on p.subject = a.number"
                        + " where (a.state = 'AWAITING_PAYMENT') <> (p.state = 'WAITING')"),
                "paid and known to be");
    }

    private static void tell(Portal portal) {
        var notices = new Notices(portal.uri());
        try {
            for (var number = 1; number <= COUNT; number++) {
                notices.tell("event-" + number, ManyApplications.reference(number));
            }
        } catch (IOException e) {
            // The server is no more.
        }
    }

    /** What the killed server had claimed is free again, as it would be some minutes later. */
    private static void letLeasesRunOut(PortalDatabase database) {
        database.execute("update issue_job set next_attempt_at = now()");
        database.execute("update application set next_step_at = now() where state = 'PAID'");
        database.execute("update print_registration set next_look_at = now() where state = 'REGISTERING'");
    }

    private static void assertComplete(PortalDatabase database) {
        var all = String.valueOf(COUNT);
        assertEquals(COUNT, database.count(DONE));
        assertEquals(COUNT, database.count("select count(*) from payment where state = 'PAID' and paid_by = id"));
        assertEquals(
                List.of(List.of("1", all, all, all)),
                database.rows("select min(serial), max(serial), count(distinct issue_number), count(*)"
                        + " from certificate where state = 'VALID'"));
        assertEquals(COUNT, database.count("select count(distinct item_id) from application_certificate"));
        assertEquals(0, database.count("select count(*) from issue_job"));
        assertEquals(
                List.of(List.of(all, all, all)),
                database.rows("select count(*), count(distinct subject), count(distinct machine_number)"
                        + " from print_registration"));
        assertEquals(COUNT, database.count("select count(*) from simulated_print"), "registered there once");
        for (var kind : List.of("APPLICATION_PAID", "APPLICATION_ISSUED", "APPLICATION_READY")) {
            assertEquals(
                    List.of(List.of(all, all)),
                    database.rows(
                            "select count(*), count(distinct detail) from audit_event where kind = '" + kind + "'"),
                    kind);
        }
        assertEquals(
                List.of(List.of(all, all)),
                database.rows("select count(*), count(distinct account_id) from outgoing_mail"
                        + " where kind = 'APPLICATION_PRINTABLE'"));
    }
}
