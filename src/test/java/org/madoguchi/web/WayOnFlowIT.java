package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.CLERK;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;

/** A page that is not there, or not for the caller, leads on to where the caller is at home. */
@BrowserTest
class WayOnFlowIT {

    private static final Pattern BUTTON = Pattern.compile("<a href=\"([^\"]+)\" class=\"button second\"");

    @Test
    void strangerIsLedToTheLogin(Portal portal) {
        var stranger = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        assertEquals(List.of("/login.xhtml"), waysOn(stranger, "/nothing.xhtml", 404));
    }

    @Test
    void studentIsLedHome(Campus campus, Portal portal, PortalDatabase database) {
        var student = signedIn(Staff.enrol(campus, database), portal);
        assertEquals(List.of("/home.xhtml"), waysOn(student, "/nothing.xhtml", 404));
        assertEquals(List.of("/home.xhtml"), waysOn(student, "/desk/work.xhtml", 403));
    }

    @Test
    void staffAreLedToTheDeskAndHome(Campus campus, Portal portal, PortalDatabase database) {
        var clerk = signedIn(Staff.enrol(campus, database, CLERK), portal);
        assertEquals(List.of("/desk/work.xhtml", "/home.xhtml"), waysOn(clerk, "/nothing.xhtml", 404));
        assertEquals(List.of("/desk/work.xhtml", "/home.xhtml"), waysOn(clerk, "/desk/sign-ins.xhtml", 403));
    }

    private static List<String> waysOn(PlainVisitor visitor, String page, int status) {
        var answer = visitor.get(page);
        assertEquals(status, answer.statusCode());
        return BUTTON.matcher(answer.body())
                .results()
                .map((MatchResult button) -> button.group(1))
                .toList();
    }

    private static PlainVisitor signedIn(Student person, Portal portal) {
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        return visitor;
    }
}
