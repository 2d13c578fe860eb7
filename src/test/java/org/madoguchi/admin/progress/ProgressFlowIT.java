package org.madoguchi.admin.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** How far the students are: a picture, its table, the list behind each number, and a file. */
@BrowserTest
class ProgressFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void eachNumberLeadsToItsStudents(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var faculty = "進捗学部 " + student.userId();
        database.execute("update account set faculty = '" + faculty + "', entry_year = '2026' where user_id = '"
                + student.userId() + "'");
        count(database);
        somethingHappened(database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        for (var view : View.values()) {
            clerk.opens("/desk/progress.xhtml?view=" + view.getName());
            assertThat(clerk.page().locator(".chart, p[role=status]")).isVisible();
            visitors.picture(clerk.page(), "progress-" + view.getName());
            assertEquals(
                    false,
                    clerk.page().evaluate("document.documentElement.scrollWidth > innerWidth"),
                    view + " is wider than the screen");
            Accessibility.check(clerk.page());
        }
        clerk.opens("/desk/progress.xhtml?view=logins");
        assertThat(clerk.page().locator("tbody a")).hasCount(0); // rows of others in the trail
        clerk.opens("/desk/progress.xhtml?by=faculty");
        var row = clerk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(faculty));
        row.locator("a").first().click();
        clerk.page().waitForURL("**/desk/find.xhtml?*state=READY*");
        assertThat(clerk.page().locator("#rows tbody tr")).hasCount(1);
        assertThat(clerk.page().locator("#rows")).containsText(student.userId());
        clerk.opens("/desk/progress.xhtml?by=faculty");
        row.locator("a").last().click();
        clerk.page().waitForURL("**/desk/find.xhtml?faculty=*");
        assertThat(clerk.page().locator("#rows")).containsText(student.userId());
    }

    /** Long words in Japanese on a PC, and in English on a phone. */
    @Test
    void tablesFitTheScreenInTheOtherLanguageToo(Visitors visitors, Campus campus, PortalDatabase database) {
        Staff.enrol(campus, database);
        count(database);
        var day = somethingHappened(database);
        for (var screen : List.of(DESKTOP_EN.in("ja-JP"), PHONE_JA.in("en-US"))) {
            var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
            for (var view : View.values()) {
                admin.opens("/desk/progress.xhtml?view=" + view.getName() + "&day=" + day);
                assertThat(admin.page().locator(".chart")).isVisible();
                assertEquals(
                        false,
                        admin.page().evaluate("document.documentElement.scrollWidth > innerWidth"),
                        view + " is wider than the screen");
            }
        }
    }

    /** The numbers of the hours, days and months are those of rows of the trail and of mails. */
    @ParameterizedTest
    @MethodSource("screens")
    void numbersOfATimeLeadToWhatHappenedThen(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var auditor = Staff.atTheDesk(visitors, campus, database, screen, AUDITOR);
        database.execute("delete from hour_count");
        count(database);
        follow(auditor, "logins", "**/desk/trail.xhtml?kind=LOGIN&outcome=SUCCESS&from=*T*");
        assertThat(auditor.page().locator("tbody tr").first()).isVisible();
        var day = somethingHappened(database);
        follow(auditor, "steps", "**/desk/trail.xhtml?kind=EMAIL_CONFIRMED&outcome=SUCCESS&from=*");
        follow(auditor, "help", "**/desk/trail.xhtml?kind=HELP_*&outcome=SUCCESS&from=*");
        follow(auditor, "mails&day=" + day, "**/desk/mails.xhtml?state=all&what=*");
        Accessibility.check(auditor.page());
        var chosen = "?state=sent&q=" + auditor.student().userId();
        auditor.page().navigate(auditor.page().url().replace("?state=all", chosen));
        assertThat(button(auditor, screen, "mails.span.all")).hasAttribute("href", chosen);
        for (var view : List.of("steps", "help")) {
            auditor.opens("/desk/progress.xhtml?view=" + view);
            var before = auditor.page().locator("#part ~ b.num").textContent();
            button(auditor, screen, "progress.earlier." + view).click();
            assertThat(auditor.page().locator("#part ~ b.num")).not().hasText(before);
            button(auditor, screen, "progress.later." + view).click();
            assertThat(auditor.page().locator("#part ~ b.num")).hasText(before);
        }
    }

    private static Locator button(Visitor visitor, Screen screen, String key) {
        return visitor.page()
                .locator("main a")
                .filter(new Locator.FilterOptions()
                        .setHasText(screen.words("desk").getString(key)));
    }

    private static void follow(Visitor visitor, String view, String address) {
        visitor.opens("/desk/progress.xhtml?view=" + view);
        visitor.page().locator("tbody a").first().click();
        visitor.page().waitForURL(address);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void figuresAreTakenAlong(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        count(database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        clerk.opens("/desk/progress.xhtml?by=entry");
        var file = clerk.page()
                .waitForDownload(
                        () -> clerk.page().locator("a[href*='progress.csv']").click());
        assertEquals("set-up.csv", file.suggestedFilename());
        assertTrue(database.count("select count(*) from audit_event where kind = 'PROGRESS_EXPORTED' and actor = '"
                        + clerk.student().userId() + "'")
                > 0);
    }

    /** All are counted once more, now. */
    private static void count(PortalDatabase database) {
        database.execute("update background_job set last_run_at = null where name = 'progress'");
        Await.until(
                () -> database.count("select count(*) from background_job where name = 'progress' and last_run_at is"
                                + " not null")
                        == 1,
                "the figures");
    }

    /** Within the last months, each hour, but not in the one that is being counted. @return the last day of it */
    private static LocalDate somethingHappened(PortalDatabase database) {
        var last = Instant.now().minus(Duration.ofHours(3));
        var hour = Hour.of(last);
        database.execute("insert into hour_count (hour_number, what, amount) select h, w, mod(h * 7, 23) * 3"
                + " from generate_series(" + (hour - 2000) + ", " + hour + ") h,"
                + " unnest(array['LOGIN_SUCCESS', 'LOGIN_REFUSED', 'MAIL_QUEUED', 'MAIL_SENT', 'MAIL_REFUSED',"
                + " 'MAIL_DELAY', 'MAIL_SLOWEST', 'EMAIL_CONFIRMED_SUCCESS', 'SECOND_PASSWORD_SET_SUCCESS',"
                + " 'HELP_RESET_SUCCESS', 'HELP_MAIL_RESENT_SUCCESS']) w on conflict do nothing");
        return LocalDate.ofInstant(last, ZoneId.of("Asia/Tokyo"));
    }

    private static Stream<Screen> screens() {
        return Stream.of(DESKTOP_EN, PHONE_JA);
    }
}
