package org.madoguchi.admin.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/**
 * The day at the desk begins with what needs somebody: requests, mails that were not taken, failed logins; each leads
 * to its page.
 */
@BrowserTest
class WorkFlowIT {

    private static final String FULL = "452 4.2.2 mailbox of %s is full";

    @ParameterizedTest
    @MethodSource("screens")
    void whatNeedsSomebodyIsOnTheStartPage(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        isAskedFor(student, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        mail(student, "QUEUED", database);
        failsToLogIn(student, 300, database);
        database.execute("update background_job set last_run_at = null where name = 'progress'");
        Await.until(
                () -> database.count("select count(*) from background_job where name = 'progress'"
                                + " and last_run_at is not null")
                        == 1,
                "the figures");
        clerk.opens("/desk/work.xhtml");
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "work");
        assertThat(row(clerk, "waiting", student)).containsText(desk(screen, "help.act.reset"));
        assertThat(row(clerk, "refused", student)).containsText(desk(screen, "word.mailbox_full"));
        assertThat(row(clerk, "failing", student)).containsText("300");
        assertThat(clerk.page().locator("section[aria-labelledby=parts] .state.good"))
                .hasCount(5);
        assertThat(clerk.page().locator("section[aria-labelledby=set-up] dd a").first())
                .isVisible();
        assertThat(clerk.page().locator("section[aria-labelledby=today] dd a")).hasCount(5);
        for (var part : List.of("waiting", "refused", "failing")) {
            clerk.opens("/desk/work.xhtml");
            row(clerk, part, student).getByRole(AriaRole.LINK).first().click();
            clerk.page().waitForURL("**/desk/student.xhtml?id=" + student.userId() + "*");
        }
        database.execute("delete from help_request where account_id = " + account(student));
    }

    @Test
    void mailThatIsTakenAfterAllIsNoWorkAnyMore(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        mail(student, "SENT", database);
        clerk.opens("/desk/work.xhtml");
        assertThat(row(clerk, "refused", student)).hasCount(0);
    }

    /** Whatever has failed: mail goes again. */
    @AfterEach
    void nothingIsHeld(PortalDatabase database) {
        database.execute("delete from mail_hold");
    }

    @Test
    void mailThatWaitsIsSentByAClerk(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        mail(student, "QUEUED", database);
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        clerk.opens("/desk/work.xhtml");
        row(clerk, "refused", student).getByRole(AriaRole.LINK).last().click();
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "send-now");
        var form = clerk.page().url();
        clerk.page().locator("#submit").click();
        clerk.page().waitForURL("**/desk/work.xhtml?hastened=true");
        assertThat(clerk.page().locator(".message.good")).containsText("「本日送信できなかったメール」");
        var mail = "select count(*) from outgoing_mail where account_id = " + account(student);
        Await.until(() -> database.count(mail + " and state = 'SENT' and attempts = 2") == 1, "the mail");
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'HELP_MAIL_HASTENED' and actor = '"
                        + clerk.student().userId() + "' and person = '" + student.userId() + "'"));
        clerk.page().navigate(form);
        assertThat(clerk.page().locator(".message.warn")).isVisible();
        assertThat(clerk.page().locator("#submit")).hasCount(0);
    }

    /** Given up while all is held, so that it cannot go out meanwhile; then all goes again. */
    @Test
    void mailIsHeldGivenUpAndResumedByAnAdministrator(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        mail(student, "QUEUED", database);
        var admin = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, ADMIN);
        admin.opens("/desk/mails.xhtml");
        admin.page().locator("#hold-all").click();
        admin.page().waitForURL("**/desk/mails.xhtml?done=held");
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "held");
        assertThat(admin.page().locator(".message.warn"))
                .containsText(admin.student().userId());
        admin.opens("/desk/work.xhtml");
        assertThat(admin.page().locator("section[aria-labelledby=parts] .state.warn"))
                .hasCount(1);
        admin.opens("/desk/mails.xhtml");
        admin.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(student.email()))
                .locator("a[href*=mail-stop]")
                .click();
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "give-up");
        admin.page().locator("#submit").click();
        admin.page().waitForURL("**/desk/mails.xhtml?done=stopped");
        admin.page().locator("#resume-all").click();
        admin.page().waitForURL("**/desk/mails.xhtml?done=resumed");
        assertEquals(
                1,
                database.count("select count(*) from outgoing_mail where state = 'GIVEN_UP' and account_id = "
                        + account(student)));
        assertEquals(
                3,
                database.count("select count(*) from audit_event where kind in ('MAIL_HELD', 'HELP_MAIL_STOPPED',"
                        + " 'MAIL_RESUMED') and actor = '" + admin.student().userId() + "'"));
    }

    @Test
    void mailThatWasGivenUpLeadsToItsRepetition(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        mail(student, "GIVEN_UP", database);
        var admin = Staff.atTheDesk(visitors, campus, database, PHONE_JA, ADMIN);
        admin.opens("/desk/mails.xhtml?state=given_up");
        Accessibility.check(admin.page());
        var row = admin.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(student.email()));
        assertThat(row).containsText(FULL.formatted(student.email()));
        row.getByRole(AriaRole.LINK).last().click();
        admin.page().waitForURL("**/desk/help.xhtml?id=" + student.userId() + "&act=RESEND");
    }

    @Test
    void auditorReadsTheQueueWithoutAddresses(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        mail(student, "GIVEN_UP", database);
        var auditor = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN.darkened(), AUDITOR);
        auditor.opens("/desk/mails.xhtml?state=given_up");
        Accessibility.check(auditor.page());
        var row = auditor.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(student.userId()))
                .first();
        assertThat(row).containsText("***@");
        assertThat(auditor.page().locator("main")).not().containsText(student.email());
        assertThat(row.getByRole(AriaRole.LINK)).hasCount(1);
    }

    private static Stream<Screen> screens() {
        return Stream.of(DESKTOP_EN, PHONE_JA);
    }

    private static Locator row(Visitor person, String part, Student student) {
        return person.page()
                .locator("section[aria-labelledby=" + part + "] li")
                .filter(new Locator.FilterOptions().setHasText(student.userId()));
    }

    private static String desk(Screen screen, String key) {
        return screen.words("desk").getString(key);
    }

    private static void isAskedFor(Student student, PortalDatabase database) {
        database.execute("insert into help_request (id, account_id, act, reason, identity_check, remark, asked_by, "
                + "asked_at, due_at, delayed, state)"
                + " values (nextval('help_request_seq'), " + account(student)
                + ", 'RESET', 'WISH', 'PASSPORT', '', 'clerk01', now(),"
                + " now() + interval '24' hour, false, 'WAITING')");
    }

    /** A mail that a full mailbox has not taken at first, in the state that it has come to. */
    private static void mail(Student student, String state, PortalDatabase database) {
        var id = database.rows("select nextval('outgoing_mail_seq')").get(0).get(0);
        var reply = FULL.formatted(student.email());
        database.execute("insert into outgoing_mail (id, account_id, kind, language, recipient, subject, text_body, "
                + "html_body, message_id,"
                + " state, attempts, created_at, deadline, next_attempt_at, last_reply) values (" + id + ", "
                + account(student) + ", 'CHANGE_LINK', 'ja', '"
                + student.email() + "', '', '', '', '<" + id + "@work.example>', '" + state
                + "', 1, now(), now() + interval '24' hour,"
                + " now() + interval '24' hour, '" + reply + "')");
        database.execute("insert into mail_reply (id, mail_id, replied_at, attempt, given_up, reply) values "
                + "(nextval('mail_reply_seq'), "
                + id + ", now(), 1, false, '" + reply + "')");
    }

    private static void failsToLogIn(Student student, int times, PortalDatabase database) {
        database.execute("insert into audit_event (id, at, kind, outcome, person, client_address, user_agent, detail)"
                + " select nextval('audit_event_seq'), now(), 'LOGIN', 'REFUSED', '" + student.userId()
                + "', '192.0.2.1', '', ''"
                + " from generate_series(1, " + times + ")");
        database.execute("insert into audit_unsealed (event_id) select e.id from audit_event e where e.person = '"
                + student.userId() + "' and e.client_address = '192.0.2.1' and e.user_agent = ''"
                + " and not exists (select 1 from audit_unsealed u where u.event_id = e.id)"
                + " and not exists (select 1 from audit_seal s where s.event_id = e.id)");
    }

    private static String account(Student student) {
        return "(select id from account where user_id = '" + student.userId() + "')";
    }
}
