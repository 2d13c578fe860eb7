package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/**
 * People of different roles log in and out at once over shared connections: nobody ever gets another's page or role.
 * Containers that hang the role on a session lose it in this very load.
 */
@Tag("browser")
@Tag("server")
class RoleRaceFlowIT {

    private static final int THREADS = 8;
    private static final int LOGINS = Integer.getInteger("madoguchi.test.logins", 3_000);
    private static final Map<Part, String> OWN_PAGE = Map.of(Part.STUDENT, "/home.xhtml", Part.CLERK, "/home.xhtml",
        Part.REGISTRANT, "/registration/waiting.xhtml");
    private static final Map<Part, String> FORBIDDEN_PAGE = Map.of(Part.STUDENT, "/desk/work.xhtml",
        Part.CLERK, "/second-password/set.xhtml", Part.REGISTRANT, "/home.xhtml");

    @Test
    void everyoneGetsTheirOwnPageAndRole() throws Exception {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            // What takes time at a login otherwise; the race is elsewhere.
            settings.putAll(Map.of("madoguchi.second-password.argon2.memory", "512",
                "madoguchi.second-password.argon2.iterations", "1"));
            try (var portal = Portal.start(settings)) {
                var crowd = Crowd.gather(campus, settings, 10 * THREADS, Part.values());
                assertEquals(List.of(), race(portal, crowd));
                assertRolesInTheDatabase(settings);
            }
        }
    }

    /** What was wrong. */
    private static List<String> race(Portal portal, List<Member> crowd) throws Exception {
        var connections = PlainVisitor.connections();
        var runners = new ArrayList<Callable<List<String>>>();
        for (var thread = 0; thread < THREADS; thread++) {
            var first = thread;
            runners.add(() -> run(first, new PlainVisitor(connections, portal.uri()), crowd));
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        var wrong = new ArrayList<String>();
        for (var runner : threads.invokeAll(runners)) {
            wrong.addAll(runner.get());
        }
        threads.shutdown();
        return wrong;
    }

    /** Every thread is all of its people in turn, in one browser. */
    private static List<String> run(int thread, PlainVisitor visitor, List<Member> crowd) {
        var wrong = new ArrayList<String>();
        for (var turn = 0; turn < LOGINS / THREADS; turn++) {
            var member = crowd.get((turn * THREADS + thread) % crowd.size());
            var page = OWN_PAGE.get(member.part());
            check(wrong, member, 303, "", visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword()));
            check(wrong, member, 200, "m***@" + member.domain(), visitor.get(page));
            check(wrong, member, 403, "", visitor.get(FORBIDDEN_PAGE.get(member.part())));
            check(wrong, member, 303, "", visitor.logout(page));
            check(wrong, member, 303, "", visitor.get(page));
        }
        return wrong;
    }

    private static void check(List<String> wrong, Member member, int status, String text, HttpResponse<String> answer) {
        if (answer.statusCode() != status || !answer.body().contains(text)) {
            wrong.add(member + ": " + answer.statusCode() + " of " + answer.request().method() + " " + answer.uri().getPath());
        }
    }

    private static void assertRolesInTheDatabase(Map<String, String> settings) throws Exception {
        try (var connection = DriverManager.getConnection(settings.get("madoguchi.db.url"),
                settings.get("madoguchi.db.user"), settings.get("madoguchi.db.password"));
                var rows = connection.createStatement().executeQuery("select a.user_id, s.roles, count(*), count(s.ended_at)"
                    + " from sign_in s join account a on a.id = s.account_id group by a.user_id, s.roles order by 1")) {
            var signIns = 0;
            for (var number = 0; rows.next(); number++) {
                assertEquals("crowd%05d".formatted(number), rows.getString(1), "one set of roles for each");
                assertEquals(Part.values()[number % Part.values().length].roles(), Arrays.stream(rows.getString(2).split("\\W+")).sorted().toList());
                assertEquals(rows.getInt(3), rows.getInt(4), "all ended");
                signIns += rows.getInt(3);
            }
            assertTrue(signIns >= LOGINS, signIns + " logins");
        }
    }
}
