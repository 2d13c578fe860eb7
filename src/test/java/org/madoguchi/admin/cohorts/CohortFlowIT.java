package org.madoguchi.admin.cohorts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** Staff suspend the students of a file after a look at what would happen, see what became of each, and undo it. */
@Tag("server")
@BrowserTest
class CohortFlowIT {

    @Test
    void clerkSuspendsManyOnAPhone(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        suspend(clerk, visitors, campus, database);
    }

    @Test
    void administratorSuspendsMany(Visitors visitors, Campus campus, PortalDatabase database) {
        var admin = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, ADMIN);
        suspend(admin, visitors, campus, database);
    }

    @Test
    void listOfASearchLeadsToItsPeople(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        Staff.enrol(campus, database);
        clerk.opens("/desk/find.xhtml?state=READY");
        clerk.page().locator("main a[href*='cohorts.xhtml']").click();
        assertThat(clerk.page().locator("input[name=state]")).hasValue("READY");
        assertThat(clerk.page().locator("#file")).hasCount(0);
        clerk.page().locator("#act").selectOption("REMIND");
        Accessibility.check(clerk.page());
        clerk.page().locator("#submit").click();
        clerk.page().waitForURL("**/desk/cohort.xhtml?id=*");
        var words = DESKTOP_EN.words("desk");
        var searched = words.getString("find.state") + ": " + words.getString("find.state.ready");
        assertThat(clerk.page().locator("dl.facts").first()).containsText(searched);
        clerk.opens("/desk/cohorts.xhtml");
        assertThat(clerk.page().locator("table")).containsText(searched);
    }

    /** What cannot be undone says so before it starts, and is on the first page of the desk until somebody decides. */
    @Test
    void useIsClosedByTwo(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        var admin = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, ADMIN);
        var student = Staff.enrol(campus, database);
        var page = clerk.page();
        clerk.opens("/desk/cohorts.xhtml");
        page.locator("#act").selectOption("CLOSE");
        page.locator("#words").fill("ご卒業おめでとうございます。");
        var text = "ユーザID\r\n" + student.userId() + "\r\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("left.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#submit").click();
        page.waitForURL("**/desk/cohort.xhtml?id=*");
        var closing = page.url();
        clerk.reloadsUntil("button[name=start]");
        assertThat(page.locator("#begin .hint")).hasCount(2);
        Accessibility.check(page);
        visitors.picture(page, "close");
        page.locator("button[name=start]").click();
        assertThat(page.locator(".message.good")).isVisible();
        clerk.opens("/desk/work.xhtml");
        var line = "a[href='" + closing.substring(closing.lastIndexOf('/') + 1) + "']";
        assertThat(page.locator(line)).isVisible();
        Accessibility.check(page);
        visitors.picture(page, "work");
        admin.opens("/desk/work.xhtml");
        admin.page().locator(line).click();
        Accessibility.check(admin.page());
        refuseTooLate(admin, database);
        assertThat(admin.page().locator("#remark")).hasValue("Not these.");
        page.navigate(closing);
        page.locator("button[name=withdraw]").click();
        page.locator("button[name=start]").click();
        assertThat(page.locator(".message.good")).isVisible();
        admin.page().reload();
        assertThat(admin.page().locator("#remark")).hasValue(""); // it was about the request before
        admin.page().locator("button[name=approve]").click();
        Await.until(() -> suspended(database, student) == 1, "that the use is closed");
        assertEquals(
                1,
                database.count("select count(*) from account where email is null and second_password is null"
                        + " and user_key = '" + student.userId() + "'"));
    }

    /** Nobody is mailed by itself whom the page of cohorts did not count and name the day before. */
    @Test
    void thoseWhoAreRemindedTomorrowAreNamed(Visitors visitors, Campus campus) {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(TestDatabase.fresh());
        settings.putAll(Map.of("madoguchi.reminder", "true", "madoguchi.reminder.after", "P1D"));
        try (var portal = Portal.start(settings)) {
            var database = new PortalDatabase(settings);
            var people = visitors.by(portal.uri());
            var student = Staff.enrol(campus, database);
            var clerk = Staff.atTheDesk(people, campus, database, PHONE_JA, CLERK);
            clerk.opens("/desk/cohort-reminders.xhtml");
            assertThat(clerk.page().locator("main [role=status]")).isVisible();
            Accessibility.check(clerk.page());
            database.execute("update account set second_password = null, email_confirmed_at = current_timestamp"
                    + " - interval '5' hour where user_key = '" + student.userId() + "'");
            clerk.opens("/desk/cohorts.xhtml");
            var link = clerk.page().locator("a[href$='cohort-reminders.xhtml']");
            var tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1).getDayOfWeek();
            if (tomorrow == DayOfWeek.SATURDAY || tomorrow == DayOfWeek.SUNDAY) {
                assertThat(link).hasCount(0);
                return;
            }
            link.click();
            assertThat(clerk.page().locator("tbody")).containsText(student.userId());
            Accessibility.check(clerk.page());
            visitors.picture(clerk.page(), "reminders");
        }
    }

    private static void suspend(Visitor staff, Visitors visitors, Campus campus, PortalDatabase database) {
        var first = Staff.enrol(campus, database);
        var second = Staff.enrol(campus, database);
        var page = staff.page();
        staff.opens("/desk/cohorts.xhtml");
        page.locator("#submit").click();
        assertThat(page.locator(".field.wrong")).hasCount(1);
        page.locator("#act").selectOption("SUSPEND");
        page.locator("#submit").click();
        assertThat(page.locator(".field.wrong")).hasCount(1);
        Accessibility.check(page);
        visitors.picture(page, "wrong");
        page.locator("#words").fill("教務課へお越しください。");
        var text = "ユーザID,氏名\r\n" + first.userId() + ",髙﨑\r\n" + second.userId() + ",花\r\nnobody,\r\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("many.csv", "text/csv", text.getBytes(Charset.forName("windows-31j"))));
        page.locator("#submit").click();
        page.waitForURL("**/desk/cohort.xhtml?id=*");
        staff.reloadsUntil("button[name=start]");
        assertThat(page.locator("tbody tr")).hasCount(3);
        Accessibility.check(page);
        visitors.picture(page, "dry");
        assertEquals(0, suspended(database, first, second));
        page.locator("button[name=start]").click();
        assertThat(page.locator(".message.good")).isVisible();
        staff.reloadsUntil("button[name=undo]");
        assertEquals(2, suspended(database, first, second));
        Accessibility.check(page);
        visitors.picture(page, "done");
        var file =
                page.waitForDownload(() -> page.locator("a[href^='cohort.csv']").click());
        assertEquals("cohort.csv", file.suggestedFilename());
        var suspending = page.url();
        page.locator("button[name=undo]").click();
        page.waitForURL(url -> url.contains("/desk/cohort.xhtml?id=") && !suspending.startsWith(url));
        staff.reloadsUntil("button[name=start]");
        page.locator("button[name=start]").click();
        Await.until(() -> suspended(database, first, second) == 0, "that they are resumed");
        assertTrue(database.count("select count(*) from outgoing_mail where kind = 'HELP_RESUMED' and account_id = "
                        + "(select id from account where user_key = '" + first.userId() + "')")
                > 0);
    }

    /** The sign-in has ended before it is sent, and is begun anew. */
    private static void refuseTooLate(Visitor staff, PortalDatabase database) {
        staff.page().locator("#decide summary").click();
        staff.page().locator("#remark").fill("Not these.");
        database.expireSignIns(staff.student());
        staff.page().locator("button[name=refuse]").click();
        staff.sees(Word.LOGIN_SCREEN);
        staff.logsIn(Visitor.SECOND_PASSWORD);
        staff.page().waitForURL(url -> url.contains("/desk/cohort.xhtml?") && url.contains("request="));
    }

    private static long suspended(PortalDatabase database, Student... students) {
        return Arrays.stream(students)
                .mapToLong(student -> database.count("select count(*) from account where suspended_at is not null "
                        + "and user_key = '" + student.userId() + "'"))
                .sum();
    }
}
