package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SealedTrail;
import org.madoguchi.testing.Visitors;

/**
 * Servers of different make, and with different persistence, share a database, and each request goes to another one
 * than the request before. Nobody notices, and what is done in the background is done once.
 */
@Tag("mixed")
@BrowserTest
class MixedServersFlowIT {

    /** Each leaves several rows in the trail: many blocks of ids of both. */
    private static final int PEOPLE = 100;

    @Test
    void everybodyIsServedAndWorkIsDoneOnce(Visitors visitors, Campus campus, PortalDatabase database) {
        database.crowd(campus, PEOPLE, Part.STUDENT).forEach(member -> isServed(visitors.arrivePlainly(), member));
        Await.until(() -> database.count("select count(*) from outgoing_mail where state <> 'SENT'") == 0, "mails");
        assertTrue(database.count("select count(*) from outgoing_mail") >= PEOPLE);
        assertEquals(0, database.count("select count(*) from outgoing_mail where attempts <> 1"));
        assertEquals(
                database.count("select count(*) from outgoing_mail"),
                campus.mail().getReceivedMessages().length);
        SealedTrail.assertWhole(database);
    }

    /** An uneven number of requests, so that each of them is answered by either. */
    private static void isServed(PlainVisitor visitor, Member member) {
        assertEquals(200, visitor.get("/login.xhtml").statusCode());
        assertEquals(
                303,
                visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword())
                        .statusCode());
        assertTrue(visitor.get("/home.xhtml").body().contains(member.domain()));
        assertEquals(200, visitor.get("/history.xhtml").statusCode());
        assertEquals(303, visitor.logout("/home.xhtml").statusCode());
        assertEquals(200, visitor.get("/recovery/request.xhtml").statusCode());
        assertEquals(
                303,
                visitor.submit("/recovery/request.xhtml", Map.of("email", "me@" + member.domain()))
                        .statusCode());
    }
}
