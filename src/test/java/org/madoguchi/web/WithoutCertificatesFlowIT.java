package org.madoguchi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A university that has a system for certificates already keeps the portal as its front alone. */
@BrowserTest
@Tag("server")
class WithoutCertificatesFlowIT {

    private static final List<String> OWN_WAY = List.of(
            "/apply/method.xhtml",
            "/apply/confirm.xhtml",
            "/apply/sample.pdf",
            "/applications.xhtml",
            "/application.xhtml?number=A26-000001",
            "/application/slip.xhtml?number=A26-000001",
            "/application/receipt.pdf?number=A26-000001",
            "/receipt.xhtml?number=A26-000001",
            "/pay.xhtml?application=A26-000001",
            "/receive.xhtml?token=x",
            "/manual/apply.xhtml");

    @Test
    void homeLeadsToTheSiteThatIssuesAndTheRestIsAsEver(Visitors visitors, Campus campus) {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(TestDatabase.fresh());
        settings.putAll(Map.of(
                "madoguchi.certificates", "false",
                "madoguchi.issue-url", "https://issue.example.ac.jp/",
                "madoguchi.issue-url.en", "https://issue.example.ac.jp/en/"));
        try (var portal = Portal.start(settings)) {
            var people = visitors.by(portal.uri());
            var database = new PortalDatabase(settings);
            homeLeads(people, database, PHONE_JA, "https://issue.example.ac.jp/");
            homeLeads(people, database, DESKTOP_EN, "https://issue.example.ac.jp/en/");
            var clerk = Staff.atTheDesk(people, campus, database, DESKTOP_EN, CLERK);
            peopleAreHelpedByAFile(clerk);
            closesADay(clerk);
        }
    }

    private static void homeLeads(Visitors visitors, PortalDatabase database, Screen screen, String address) {
        var student = visitors.newStudent(screen);
        database.setUp(student.student());
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        var tile = student.page().locator(".tiles a").first();
        assertThat(tile).hasAttribute("class", "first");
        assertThat(tile).hasAttribute("href", address);
        Accessibility.check(student.page());
        visitors.picture(student.page(), "home-" + screen.width());
        var portal = student.page().url().replaceFirst("/home[.]xhtml.*", "");
        for (var path : OWN_WAY) {
            assertEquals(404, student.page().request().get(portal + path).status(), path);
        }
    }

    /** People are helped whether or not certificates are issued here. */
    private static void peopleAreHelpedByAFile(Visitor clerk) {
        clerk.opens("/desk/cohorts.xhtml");
        clerk.page().locator("#act").selectOption("REMIND");
        clerk.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("one.csv", "text/csv", "ユーザID\r\nnobody\r\n".getBytes(StandardCharsets.UTF_8)));
        clerk.page().locator("#submit").click();
        clerk.page().waitForURL("**/desk/cohort.xhtml?id=*");
    }

    /** No reminder goes on it, so there are such without certificates, and files of them. */
    private static void closesADay(Visitor clerk) {
        clerk.opens("/desk/work.xhtml");
        clerk.page().locator("nav.rail a[href$='closed-days.xhtml']").click();
        clerk.page()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "days.csv", "text/csv", "日,名\r\n2099/1/1,元日\r\n".getBytes(StandardCharsets.UTF_8)));
        clerk.page().locator("#import").click();
        clerk.page().waitForURL("**/desk/catalogue-change.xhtml?id=*");
        assertThat(clerk.page().locator("tbody tr")).hasCount(1);
        Accessibility.check(clerk.page());
    }
}
