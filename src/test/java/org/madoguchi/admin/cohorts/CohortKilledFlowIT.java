package org.madoguchi.admin.cohorts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.SearchText;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.server.Server;

/**
 * A server is killed again and again, as by {@code kill -9}, while it suspends many people: what it leaves is whole, it
 * goes on with those who are left and nobody else, and each is suspended once and told so once.
 */
@Tag("browser")
class CohortKilledFlowIT {

    private static final int COUNT = 900;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String DONE = "select count(*) from cohort_row where state = 'DONE'";

    @Test
    void eachIsSuspendedOnceWhateverBreaksOff() throws IOException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(TestDatabase.freshH2()); // the folder of the keys
            settings.putAll(PostgresServer.freshDatabase());
            settings.put("madoguchi.cohort.second-person", String.valueOf(COUNT));
            var database = new PortalDatabase(settings);
            var port = FreePort.find();
            for (var kill = 0; kill < KILLS; kill++) {
                killed(campus, settings, port, database, COUNT * kill / KILLS / 2 + 1); // half are left for a slow kill
            }
            assertTrue(database.count(DONE) < COUNT, "it was killed too late");
            var before = done(database);
            try (var portal = Portal.start(Server.make(), port, settings)) {
                Await.until(() -> isDone(database), portal::log, PATIENCE);
            }
            assertTrue(done(database).containsAll(before), "nobody's turn came again");
            assertEquals(COUNT, database.count(DONE));
            assertWhole(database);
            assertEquals(1, database.count("select count(*) from audit_event where kind = 'COHORT_DONE'"));
        }
    }

    /** It runs until so many are suspended, and is killed in the middle of the others. */
    private static void killed(
            Campus campus, Map<String, String> settings, int port, PortalDatabase database, int enough)
            throws IOException {
        try (var portal = Portal.start(Server.make(), port, settings)) {
            if (database.count("select count(*) from cohort") == 0) {
                begin(campus, portal, database);
            }
            Await.until(() -> database.count(DONE) >= enough, portal::log, PATIENCE);
            portal.kill();
        }
        assertWhole(database);
    }

    private static void begin(Campus campus, Portal portal, PortalDatabase database) throws IOException {
        database.execute("insert into account (id, user_id, user_key, display_name, language, email, email_key,"
                + " email_confirmed_at, created_at, search_version) select -n, 'many' || n, 'many' || n, '山田 花子',"
                + " 'ja', n || '@many.example.net', n || '@many.example.net', now(), now(), " + SearchText.VERSION
                + " from generate_series(1, " + COUNT + ") n");
        var clerk = Staff.enrol(campus, database, StaffRole.CLERK);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(clerk.userId(), clerk.password(), Visitor.SECOND_PASSWORD);
        var file = Files.writeString(
                Files.createTempFile(Path.of("target"), "cohort-", ".csv"),
                IntStream.rangeClosed(1, COUNT)
                        .mapToObj(number -> "many" + number + "\n")
                        .collect(Collectors.joining("", "User ID\n", "")));
        visitor.upload("/desk/cohorts.xhtml", Map.of("act", "SUSPEND", "words", "教務課へお越しください。"), "file", file);
        Files.delete(file);
        Await.until(
                () -> database.count("select count(*) from cohort where state = 'DRY'") == 1, portal::log, PATIENCE);
        var id = database.rows("select id from cohort").get(0).get(0);
        visitor.submit("/desk/cohort.xhtml?id=" + id, "begin", "start", Map.of("id", id));
    }

    private static boolean isDone(PortalDatabase database) {
        return database.count("select count(*) from cohort where state = 'DONE'") == 1;
    }

    /** Who was done, and when. */
    private static List<List<String>> done(PortalDatabase database) {
        return database.rows("select user_key, done_at from cohort_row where state = 'DONE' order by id");
    }

    /** Whoever is done is suspended, has one mail and one row in the trail; nobody else has any of these. */
    private static void assertWhole(PortalDatabase database) {
        var done = "select user_key from cohort_row where state = 'DONE' order by user_key";
        for (var other : List.of(
                "select user_key from account where suspended_at is not null order by user_key",
                "select a.user_key from outgoing_mail m join account a on a.id = m.account_id"
                        + " where m.kind = 'HELP_SUSPENDED' order by a.user_key",
                "select person from audit_event where kind = 'HELP_SUSPENDED' order by person")) {
            assertEquals(database.rows(done), database.rows(other), other);
        }
    }
}
