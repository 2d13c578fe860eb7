package org.madoguchi.admin.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.client.Secret;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** Staff help a student from the desk: alone, by four eyes, too late, and after the sign-in has ended. */
@BrowserTest
class HelpFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void clerkSuspendsAndTheStudentIsToldWhy(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        opens(clerk, HelpAct.SUSPEND, student);
        Accessibility.check(clerk.page());
        submit(clerk, screen, "help.act.suspend");
        clerk.isToldOfAFault();
        Accessibility.check(clerk.page());
        clerk.page().getByLabel(text(screen, "field.reason")).selectOption(HelpReason.REGULATION.name());
        clerk.page().getByLabel(text(screen, "field.words")).fill("<b>学生証</b>をお持ちください。");
        submit(clerk, screen, "help.act.suspend");
        assertThat(clerk.page().getByRole(AriaRole.STATUS)).containsText(desk(screen, "help.done.suspend"));
        Accessibility.check(clerk.page());
        var visitor = visitors.student(student, screen);
        visitor.logsIn(Visitor.SECOND_PASSWORD);
        visitor.isTold("<b>学生証</b>をお持ちください。");
        Await.until(() -> visitor.mailbox().topics().contains("利用の一時停止のお知らせ"), "the mail about it");
    }

    @Tag("server")
    @ParameterizedTest
    @MethodSource("screens")
    void resetTakesTwo(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        opens(clerk, HelpAct.RESET, student);
        Accessibility.check(clerk.page());
        clerk.page().getByLabel(text(screen, "field.reason")).selectOption(HelpReason.MAILBOX_LOST.name());
        clerk.page().getByLabel(text(screen, "field.identity")).selectOption(IdentityCheck.STUDENT_CARD.name());
        clerk.page().getByLabel(text(screen, "field.remark")).fill("3番窓口");
        submit(clerk, screen, "help.ask");
        assertThat(clerk.page().getByRole(AriaRole.STATUS)).containsText(desk(screen, "help.asked"));
        clerk.opens("/desk/approvals.xhtml");
        assertThat(card(clerk, student).getByRole(AriaRole.BUTTON)).hasCount(1);
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/approvals.xhtml");
        Accessibility.check(admin.page());
        assertThat(card(admin, student)).containsText("3番窓口");
        card(admin, student)
                .getByRole(AriaRole.BUTTON, button(screen, "approvals.approve"))
                .click();
        assertThat(admin.page().getByRole(AriaRole.STATUS)).containsText(desk(screen, "approvals.done.approved"));
        assertThat(card(admin, student)).hasCount(0);
        Accessibility.check(admin.page());
        admin.opens("/desk/trail.xhtml?person=" + student.userId());
        admin.reads(
                desk(screen, "trail.detail.act") + desk(screen, "trail.detail.is") + desk(screen, "help.act.reset"));
        var visitor = visitors.student(student, screen);
        visitor.logsIn("");
        visitor.sees(Word.REGISTRATION);
    }

    @Test
    void requestsOfOneKindAreToldApart(Visitors visitors, Campus campus, Portal portal, PortalDatabase database) {
        var students = List.of(Staff.enrol(campus, database), Staff.enrol(campus, database));
        var clerk = plain(portal, campus, database, CLERK);
        students.forEach(student -> assertTrue(isDone(act(clerk, HelpAct.RESET, student, database))));
        var admin = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, ADMIN);
        admin.opens("/desk/approvals.xhtml");
        students.forEach(student -> assertThat(card(admin, student)).hasCount(1));
        Accessibility.check(admin.page());
    }

    @Test
    void secondOfTwoClerksIsToldWhatTheFirstDid(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var first = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        var second = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        Stream.of(first, second).forEach(clerk -> {
            opens(clerk, HelpAct.SUSPEND, student);
            clerk.page().getByLabel("Reason").selectOption(HelpReason.MISUSE.name());
            clerk.page().getByLabel("Text for the student").fill("Please call us.");
        });
        submit(first, DESKTOP_EN, "help.act.suspend");
        assertThat(first.page().getByRole(AriaRole.STATUS)).containsText(desk(DESKTOP_EN, "help.done.suspend"));
        submit(second, DESKTOP_EN, "help.act.suspend");
        second.isTold(desk(DESKTOP_EN, "help.error.stale"));
        second.reads(desk(DESKTOP_EN, "trail.kind.help_suspended"));
        second.reads(first.student().userId());
        assertThat(second.page().getByLabel("Text for the student")).hasValue("Please call us.");
        assertEquals(1, rows(database, "HELP_SUSPENDED", student));
    }

    @Tag("server")
    @Test
    void whatWasTypedSurvivesTheEndOfTheSignIn(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        opens(clerk, HelpAct.SUSPEND, student);
        var remark = "備".repeat(500);
        clerk.page().getByLabel("理由").selectOption(HelpReason.WISH.name());
        clerk.page().getByLabel("学生へのお知らせ").fill("お知らせ");
        clerk.page().getByLabel("備考").fill(remark);
        database.expireSignIns(clerk.student());
        submit(clerk, PHONE_JA, "help.act.suspend");
        clerk.sees(Word.LOGIN_SCREEN);
        assertEquals(0, rows(database, "HELP_SUSPENDED", student));
        clerk.logsIn(Visitor.SECOND_PASSWORD);
        clerk.reads(desk(PHONE_JA, "help.restored"));
        assertThat(clerk.page().getByLabel("備考")).hasValue(remark);
        assertThat(clerk.page().getByLabel("理由")).hasValue(HelpReason.WISH.name());
        submit(clerk, PHONE_JA, "help.act.suspend");
        clerk.reads(desk(PHONE_JA, "help.done.suspend"));
        assertEquals(1, rows(database, "HELP_SUSPENDED", student));
        assertEquals(
                0,
                database.count("select count(*) from draft where account_id = (select id from account where user_id = '"
                        + clerk.student().userId() + "')"));
    }

    @Tag("server")
    @Test
    void ofTwoApprovalsAtOnceOneIsDone(Campus campus, Portal portal, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = plain(portal, campus, database, CLERK);
        assertTrue(isDone(act(clerk, HelpAct.RESET, student, database)));
        var id = waiting(database, student);
        var admins = List.of(plain(portal, campus, database, ADMIN), plain(portal, campus, database, ADMIN));
        var answers = admins.stream()
                .map(admin -> CompletableFuture.supplyAsync(
                        () -> isDone(admin.submit("/desk/approvals.xhtml", Map.of("id", id, "approve", "true")))))
                .toList();
        assertEquals(
                List.of(false, true),
                answers.stream().map(CompletableFuture::join).sorted().toList());
        assertEquals(1, rows(database, "HELP_RESET", student));
    }

    @Tag("server")
    @Test
    void nobodyElseActsByHand(Campus campus, Portal portal, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        assertTrue(isDone(act(plain(portal, campus, database, CLERK), HelpAct.RESET, student, database)));
        var id = waiting(database, student);
        for (var visitor : List.of(plain(portal, campus, database), plain(portal, campus, database, AUDITOR))) {
            for (var act : HelpAct.values()) {
                assertEquals(403, act(visitor, act, student, database).statusCode(), act.name());
            }
            for (var button : List.of("approve", "refuse", "withdraw")) {
                assertEquals(
                        403,
                        visitor.submit("/desk/approvals.xhtml", Map.of("id", id, button, "true", "remark", "x"))
                                .statusCode(),
                        button);
            }
        }
        var person = Staff.enrol(campus, database, CLERK);
        var clerk = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        clerk.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        assertEquals(403, act(clerk, HelpAct.SUSPEND, person, database).statusCode(), "the own account");
        assertEquals(1, rows(database, "ACCESS_DENIED", person));
        for (var button : List.of("approve", "refuse", "withdraw")) {
            assertEquals(
                    403,
                    clerk.submit("/desk/approvals.xhtml", Map.of("id", id, button, "true", "remark", "x"))
                            .statusCode(),
                    button);
        }
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind like 'HELP%' and person = '"
                        + student.userId() + "'"));
        assertEquals(
                1, rows(database, "ACCESS_DENIED", student), "the row about a refusal stays, its transaction does not");
    }

    private static long pagesOnPaper(Page page) {
        var paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Tag("server")
    @ParameterizedTest
    @MethodSource("screens")
    void slipLeadsTheStudentsOwnPhoneToTheRegistration(
            Screen screen, Visitors visitors, Campus campus, Portal portal, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        opens(clerk, HelpAct.SLIP, student);
        clerk.page().getByLabel(text(screen, "field.reason")).selectOption(HelpReason.MAILBOX_LOST.name());
        clerk.page().getByLabel(text(screen, "field.identity")).selectOption(IdentityCheck.PASSPORT.name());
        submit(clerk, screen, "help.ask");
        clerk.reads(desk(screen, "help.asked"));
        var id = waiting(database, student);
        var admin = plain(portal, campus, database, ADMIN);
        assertTrue(isDone(admin.submit("/desk/approvals.xhtml", Map.of("id", id, "approve", "true"))));
        clerk.opens("/desk/approvals.xhtml");
        clerk.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(desk(screen, "slip.print"))
                                .setExact(true))
                .click();
        Accessibility.check(clerk.page());
        submit(clerk, screen, "slip.print");
        assertThat(clerk.page().getByRole(AriaRole.IMG)).isVisible();
        Accessibility.check(clerk.page());
        assertThat(clerk.page().locator(".slip")).containsText(UserId.mask(student.userId()));
        assertThat(clerk.page().locator(".slip")).containsText(Pattern.compile("20\\d\\d年"));
        var code = clerk.page().locator(".slip .code").innerText();
        Stream.of("ja", "en")
                .forEach(language -> assertThat(clerk.page().locator(".slip section:lang(" + language + ")"))
                        .isVisible());
        assertEquals(1, pagesOnPaper(clerk.page()));
        var phone = visitors.student(student, PHONE_JA);
        phone.opens("/slip.xhtml?code=" + code.replace("-", ""));
        Accessibility.check(phone.page());
        phone.types(Word.USER_ID, student.userId());
        phone.types(Word.PASSWORD, student.password());
        assertThat(phone.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("コード")))
                .hasValue(code);
        phone.presses(Word.NEXT);
        phone.sees(Word.REGISTRATION);
        phone.opens("/home.xhtml");
        assertThat(phone.page()).not().hasTitle(Pattern.compile("^ホーム"));
        phone.opens("/registration/new.xhtml");
        phone.typesTwice(Word.EMAIL, student.otherEmail(), Word.CONFIRM);
        phone.sees(Word.WAITING);
        var again = visitors.student(student, PHONE_JA);
        again.opens("/slip.xhtml?code=" + code.replace("-", ""));
        again.types(Word.USER_ID, student.userId());
        again.types(Word.PASSWORD, student.password());
        again.presses(Word.NEXT);
        again.reads("ユーザID、パスワード、コードを確認してください");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void studentStopsWhatNobodyApproves(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var token = Secret.random();
        var account = "(select id from account where user_id = '" + student.userId() + "')";
        database.execute("insert into help_request (id, account_id, act, reason, identity_check, remark, asked_by, "
                + "asked_at, due_at, delayed, state)"
                + " values (nextval('help_request_seq'), " + account
                + ", 'RESET', 'WISH', 'PASSPORT', '', 'clerk01', now(), now() + interval '12' hour, "
                + "true, 'WAITING')");
        database.execute("insert into one_time_link (id, purpose, token_hash, account_id, email, created_at, "
                + "expires_at) values (nextval('one_time_link_seq'), 'STOP', '"
                + Secret.hash("STOP", token) + "', " + account + ", '" + student.email()
                + "', now(), now() + interval '12' hour)");
        var visitor = visitors.student(student, screen);
        visitor.opens("/help/stop.xhtml?token=" + token);
        visitor.opens("/help/stop.xhtml?token=" + token);
        Accessibility.check(visitor.page());
        assertEquals(0, rows(database, "HELP_STOPPED", student), "opening changes nothing");
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(text(screen, "help_stop.submit"))
                                .setExact(true))
                .click();
        visitor.reads(text(screen, "help_stop.done"));
        assertEquals(1, rows(database, "HELP_STOPPED", student));
        visitor.opens("/help/stop.xhtml?token=" + token);
        visitor.sees(Word.UNUSABLE);
    }

    private static Stream<Screen> screens() {
        return Stream.of(DESKTOP_EN, DESKTOP_EN.in("ja-JP").darkened(), PHONE_JA);
    }

    private static PlainVisitor plain(Portal portal, Campus campus, PortalDatabase database, StaffRole... roles) {
        var person = Staff.enrol(campus, database, roles);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> act(
            PlainVisitor visitor, HelpAct act, Student student, PortalDatabase database) {
        var version = database.count("select version from account where user_id = '" + student.userId() + "'");
        return visitor.submit(
                "/desk/help.xhtml",
                Map.of(
                        "id",
                        student.userId(),
                        "act",
                        act.name(),
                        "version",
                        String.valueOf(version),
                        "reason",
                        HelpReason.OTHER.name(),
                        "identity",
                        IdentityCheck.PASSPORT.name(),
                        "email",
                        student.otherEmail(),
                        "words",
                        "x",
                        "remark",
                        "x"));
    }

    /** What was done leads on; what was not shows the page again. Servers differ in the status. */
    private static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3;
    }

    private static String waiting(PortalDatabase database, Student student) {
        return String.valueOf(database.count(
                "select max(id) from help_request where account_id = (select id from account where user_id = '"
                        + student.userId() + "')"));
    }

    private static long rows(PortalDatabase database, String kind, Student student) {
        return database.count(
                "select count(*) from audit_event where kind = '" + kind + "' and person = '" + student.userId() + "'");
    }

    private static void opens(Visitor clerk, HelpAct act, Student student) {
        clerk.opens("/desk/help.xhtml?id=" + student.userId() + "&act=" + act);
    }

    private static Locator card(Visitor person, Student student) {
        return person.page().locator("section.card").filter(new Locator.FilterOptions().setHasText(student.userId()));
    }

    private static void submit(Visitor clerk, Screen screen, String key) {
        clerk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(desk(screen, key)).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions button(Screen screen, String key) {
        return new Locator.GetByRoleOptions().setName(desk(screen, key)).setExact(true);
    }

    private static String desk(Screen screen, String key) {
        return screen.words("desk").getString(key);
    }

    private static String text(Screen screen, String key) {
        return screen.words("text").getString(key);
    }
}
