package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;

/**
 * People of different roles log in and out at once over shared connections: nobody ever gets another's page or role.
 * Containers that hang the role on a session lose it in this very load.
 */
@Tag("server")
@BrowserTest
class RoleRaceFlowIT {

    private static final int THREADS = 8;
    private static final int LOGINS = Integer.getInteger("madoguchi.test.logins", 3_000);
    private static final Map<Part, String> OWN_PAGE = Map.of(
            Part.STUDENT, "/home.xhtml", Part.CLERK, "/home.xhtml", Part.REGISTRANT, "/registration/waiting.xhtml");
    private static final Map<Part, String> FORBIDDEN_PAGE = Map.of(
            Part.STUDENT, "/desk/work.xhtml", Part.CLERK, "/second-password/set.xhtml", Part.REGISTRANT, "/home.xhtml");

    @Test
    void everyoneGetsTheirOwnPageAndRole(Campus campus, Portal portal, PortalDatabase database) throws Exception {
        assertEquals(List.of(), race(portal, database.crowd(campus, 10 * THREADS, Part.values())));
        assertRolesIn(database);
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
            check(wrong, member, 200, "@" + member.domain(), visitor.get(page));
            check(wrong, member, 403, "", visitor.get(FORBIDDEN_PAGE.get(member.part())));
            check(wrong, member, 303, "", visitor.logout(page));
            check(wrong, member, 303, "", visitor.get(page));
        }
        return wrong;
    }

    private static void check(List<String> wrong, Member member, int status, String text, HttpResponse<String> answer) {
        if (answer.statusCode() != status || !answer.body().contains(text)) {
            wrong.add(member + ": " + answer.statusCode() + " of "
                    + answer.request().method() + " " + answer.uri().getPath());
        }
    }

    private static void assertRolesIn(PortalDatabase database) {
        var rows =
                database.rows("select a.user_id, s.roles, count(*), count(s.ended_at) from sign_in s join account a on "
                        + "a.id = s.account_id"
                        + " where a.user_id like 'crowd%' group by a.user_id, s.roles order by 1");
        var signIns = 0;
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            assertEquals("crowd%05d".formatted(number), row.get(0), "one set of roles for each");
            assertEquals(
                    Part.values()[number % Part.values().length].roles(),
                    Arrays.stream(row.get(1).split("\\W+")).sorted().toList());
            assertEquals(row.get(2), row.get(3), "all ended");
            signIns += Integer.parseInt(row.get(2));
        }
        assertTrue(signIns >= LOGINS, signIns + " logins");
    }
}
