package org.madoguchi.admin.signins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** Staff look at everybody's sign-ins; an administrator ends one. */
@BrowserTest
class SignInsFlowIT {

    @Tag("server")
    @Test
    void administratorEndsAStudentsSignIn(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = signedIn(visitors, Staff.enrol(campus, database), DESKTOP_EN);
        var admin = signedIn(visitors, Staff.enrol(campus, database, ADMIN), PHONE_JA);
        var userId = student.student().userId();
        var button = ResourceBundle.getBundle("org.madoguchi.i18n.desk", Locale.JAPANESE)
                .getString("sign_ins.button.end");
        admin.opens("/desk/sign-ins.xhtml?q=" + userId);
        assertThat(rows(admin)).hasCount(1);
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "found");
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(button + " " + userId))
                .click();
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "asked");
        press(admin);
        assertThat(admin.page().locator("#reason-error")).isVisible();
        student.opens("/home.xhtml");
        student.seesHome();
        admin.page().locator("#reason").selectOption("LOST");
        press(admin);
        admin.page().waitForURL("**/desk/sign-ins.xhtml?ended=true");
        student.opens("/home.xhtml");
        student.sees(LOGIN_SCREEN);
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'SIGN_IN_ENDED' and actor = '"
                        + admin.student().userId() + "' and detail like '%reason=LOST%' and person = '" + userId
                        + "'"));
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'SIGN_INS_SEEN' and actor = '"
                        + admin.student().userId() + "' and person = '" + userId + "'"),
                "one row for the list and the page");
    }

    private static void press(Visitor admin) {
        admin.page().locator("#submit").click();
    }

    @Test
    void auditorReadsAndEndsNothing(Visitors visitors, Campus campus, Portal portal, PortalDatabase database) {
        var student = signedIn(visitors, Staff.enrol(campus, database), PHONE_JA);
        var person = Staff.enrol(campus, database, AUDITOR);
        var auditor = signedIn(visitors, person, DESKTOP_EN.darkened());
        auditor.opens("/desk/sign-ins.xhtml?q=" + student.student().userId());
        assertThat(rows(auditor)).hasCount(1);
        assertThat(rows(auditor).getByRole(AriaRole.BUTTON)).hasCount(0);
        Accessibility.check(auditor.page());
        visitors.picture(auditor.page(), "read");
        assertEquals(403, byHand(person, portal, id(database, student.student())));
        var clerk = Staff.enrol(campus, database, CLERK);
        assertEquals(403, byHand(clerk, portal, id(database, student.student())));
        student.opens("/home.xhtml");
        student.seesHome();
    }

    @Test
    void ownSignInIsNotEndedHere(Campus campus, Portal portal, PortalDatabase database) {
        var admin = Staff.enrol(campus, database, ADMIN);
        var visitor = visitor(admin, portal);
        assertEquals(200, end(visitor, id(database, admin)));
        assertEquals(200, visitor.get("/desk/sign-ins.xhtml").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "_",
                "!",
                "'",
                "*",
                "%F0%9F%98%80",
                "%EF%BE%80%EF%BE%9B%EF%BD%B3",
                "%00",
                "a%26page=0",
                "%E8%A9%A6%E9%A8%93%25"
            })
    void oddSearchesFindNobody(String typed, Campus campus, Portal portal, PortalDatabase database) {
        var answer = visitor(Staff.enrol(campus, database, AUDITOR), portal).get("/desk/sign-ins.xhtml?q=" + typed);
        assertEquals(200, answer.statusCode());
        if (!typed.equals("%00")) {
            assertTrue(answer.body().contains("Nobody is logged in."), answer::body);
        }
    }

    private static int byHand(Student person, Portal portal, long id) {
        return end(visitor(person, portal), id);
    }

    private static int end(PlainVisitor visitor, long id) {
        return visitor.submit("/desk/sign-in-end.xhtml", Map.of("id", String.valueOf(id), "reason", "OTHER"))
                .statusCode();
    }

    private static PlainVisitor visitor(Student person, Portal portal) {
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        return visitor;
    }

    private static long id(PortalDatabase database, Student student) {
        return database.count(
                "select max(s.id) from sign_in s join account a on a.id = s.account_id where a.user_id = '"
                        + student.userId() + "'");
    }

    private static Visitor signedIn(Visitors visitors, Student person, Screen screen) {
        var visitor = visitors.student(person, screen);
        visitor.logsIn(Visitor.SECOND_PASSWORD);
        visitor.page().waitForURL(url -> !url.contains("/login"));
        return visitor;
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("tbody tr");
    }
}
