package org.madoguchi.admin.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** A clerk announces a maintenance in three days; students see it, are shut out and let in again, while staff work. */
@BrowserTest
class NoticesFlowIT {

    private static final LocalDateTime NOW =
            LocalDateTime.now(ZoneId.of("Asia/Tokyo")).truncatedTo(ChronoUnit.MINUTES);
    private static final String TEXT = "保守を行います。詳しくは support@example.ac.jp へ。";

    @ParameterizedTest
    @MethodSource("screens")
    void maintenanceIsAnnouncedDoneAndOver(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database, Portal portal) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        var student = visitors.student(Staff.enrol(campus, database), screen);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        try {
            announce(clerk, visitors, screen);
            isNotOverwritten(clerk, screen);
            Await.until(() -> sees(portal), "announced");
            shut(clerk, visitors, screen);
            student.opens("/home.xhtml");
            assertCalm(student, visitors, screen);
            var stranger = new PlainVisitor(PlainVisitor.connections(), portal.uri());
            var answer = stranger.get("/login.xhtml");
            assertEquals(503, answer.statusCode());
            assertTrue(
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 3000);
            assertEquals(200, stranger.get("/manual/login.xhtml").statusCode());
            var right =
                    stranger.login(student.student().userId(), student.student().password(), Visitor.SECOND_PASSWORD);
            var wrong = stranger.login(student.student().userId(), "wrong", Visitor.SECOND_PASSWORD);
            assertEquals(503, right.statusCode());
            assertEquals(503, wrong.statusCode());
            assertEquals(wordsOf(wrong.body()), wordsOf(right.body()), "a stranger learns nothing");
            var other = visitors.student(Staff.enrol(campus, database, CLERK), screen);
            other.opens("/login.xhtml");
            other.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text(screen, "closing.staff")))
                    .click();
            look(other, visitors, "login-of-staff");
            other.page()
                    .getByLabel(text(screen, "field.userId"))
                    .fill(other.student().userId());
            other.page()
                    .getByLabel(text(screen, "field.password"), new Page.GetByLabelOptions().setExact(true))
                    .fill(other.student().password());
            other.page()
                    .getByLabel(text(screen, "field.secondPassword"), new Page.GetByLabelOptions().setExact(true))
                    .fill(Visitor.SECOND_PASSWORD);
            press(other, text(screen, "login.submit"));
            other.page().waitForURL("**/desk/work.xhtml");
            assertThat(other.page().getByRole(AriaRole.MAIN)).containsText(text(screen, "closing.notice"));
            assertThat(other.page().getByRole(AriaRole.MAIN))
                    .containsText(screen.locale().startsWith("ja") ? "窓口は利用できます。" : "The desk stays open.");
            press(clerk, desk(screen, "notices.reopen"));
            told(clerk, screen, "notices.done.withdrawn");
            look(clerk, visitors, "opened");
            student.opens("/home.xhtml");
            student.seesHome();
        } finally {
            database.execute("update notice set shown = null, state = 'WITHDRAWN' where of_settings = false");
            database.execute("update notice_board set changes = changes + 1");
        }
    }

    @Test
    void whatWasWrittenSurvivesTheEndOfTheSignIn(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        clerk.opens("/desk/notice.xhtml?kind=NEWS");
        var text = "# 図書館\n\n- 月曜日\n- 火曜日";
        clerk.page().locator("#textJa").fill(text);
        clerk.page().locator("#textEn").fill("The library");
        clerk.page().locator("#position").fill("7");
        database.expireSignIns(clerk.student());
        press(clerk, desk(DESKTOP_EN, "notices.save"));
        clerk.sees(Word.LOGIN_SCREEN);
        clerk.logsIn(Visitor.SECOND_PASSWORD);
        clerk.page().waitForURL("**/desk/notice.xhtml?kind=NEWS");
        clerk.reads(desk(DESKTOP_EN, "help.restored"));
        assertThat(clerk.page().locator("#textJa")).hasValue(text);
        assertThat(clerk.page().locator("#position")).hasValue("7");
        press(clerk, desk(DESKTOP_EN, "notices.save"));
        told(clerk, DESKTOP_EN, "notices.done.saved");
        assertThat(clerk.page().locator("#textJa")).hasValue(text);
        assertEquals(0, database.count("select count(*) from draft where page = '/desk/notice.xhtml'"));
    }

    /** Mails would carry it into every mailbox. */
    @Test
    void contactThatNamesAnothersHostIsRefusedWithItsLine(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        clerk.opens("/desk/notice.xhtml?kind=CONTACT");
        clerk.page().locator("#textJa").fill("学生支援課");
        clerk.page().locator("#textEn").fill("Student Support\nhttps://evil.example/");
        press(clerk, desk(DESKTOP_EN, "notices.publish"));
        clerk.isToldOfAFault();
        assertThat(clerk.page().locator(".field .error")).containsText("Line 2: “https://evil.example/”");
        assertEquals(0, database.count("select count(*) from notice where kind = 'CONTACT' and of_settings = false"));
    }

    /** A year's texts are no endless list: each kind has pages of its own. */
    @Test
    void textsOfAKindHavePages(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        var table = "section[aria-labelledby='kind-NOTE'] tbody tr";
        for (var number = 0; number < 21; number++) {
            clerk.opens("/desk/notice.xhtml?kind=NOTE");
            clerk.page().locator("#textJa").fill("注意 " + number);
            clerk.page().locator("#textEn").fill("Note " + number);
            press(clerk, desk(DESKTOP_EN, "notices.save"));
            told(clerk, DESKTOP_EN, "notices.done.saved");
        }
        clerk.opens("/desk/notices.xhtml");
        assertThat(clerk.page().locator(table)).hasCount(20);
        clerk.page().locator("a[rel=next][href*='kind=NOTE']").click();
        assertThat(clerk.page().locator(table).first()).containsText("Note 0");
        look(clerk, visitors, "notices-older");
        clerk.opens("/desk/notice.xhtml?kind=NOTE");
        assertThat(clerk.page().locator("#place option[value=HOME]")).hasCount(0);
        assertThat(clerk.page().locator("#place option[value=APPLY]")).hasCount(1);
    }

    private static void announce(Visitor clerk, Visitors visitors, Screen screen) {
        clerk.opens("/desk/notices.xhtml");
        look(clerk, visitors, "notices");
        clerk.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(desk(screen, "notices.kind.maintenance") + " " + desk(screen, "notices.new")))
                .click();
        clerk.page().waitForURL("**/desk/notice.xhtml?kind=MAINTENANCE");
        press(clerk, desk(screen, "notices.publish"));
        clerk.isToldOfAFault();
        look(clerk, visitors, "notice-wrong");
        times(clerk, screen, NOW.plusDays(3), NOW.plusDays(3).plusHours(2));
        clerk.page().getByLabel(text(screen, "field.textJa")).fill(TEXT);
        clerk.page().getByLabel(text(screen, "field.textEn")).fill("Ask **support@example.ac.jp**.");
        press(clerk, desk(screen, "notices.look"));
        assertThat(clerk.page().locator("#preview .seen").first()).containsText("support@example.ac.jp");
        look(clerk, visitors, "notice-preview");
        press(clerk, desk(screen, "notices.publish"));
        told(clerk, screen, "notices.done.published");
        look(clerk, visitors, "notice-published");
    }

    /** Another version is saved while this one is written and looked at: the one is not overwritten by the other. */
    private static void isNotOverwritten(Visitor clerk, Screen screen) {
        var second = clerk.page().context().newPage();
        second.navigate(clerk.page().url());
        second.locator("#save").click();
        assertThat(second.getByRole(AriaRole.STATUS).first()).containsText(desk(screen, "notices.done.saved"));
        second.close();
        press(clerk, desk(screen, "notices.look"));
        press(clerk, desk(screen, "notices.save"));
        assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText(desk(screen, "notices.error.changed"));
        clerk.page()
                .navigate(clerk.page().url() + "?id="
                        + clerk.page().locator("#form [name=id]").inputValue());
    }

    private static boolean sees(Portal portal) {
        var answer = new PlainVisitor(PlainVisitor.connections(), portal.uri()).get("/contact.xhtml");
        return answer.body().contains("support@example.ac.jp");
    }

    private static void shut(Visitor clerk, Visitors visitors, Screen screen) {
        times(clerk, screen, NOW.minusMinutes(5), NOW.plusHours(2));
        press(clerk, desk(screen, "notices.publish"));
        told(clerk, screen, "notices.done.published");
        look(clerk, visitors, "notice-closed");
    }

    private static void assertCalm(Visitor student, Visitors visitors, Screen screen) {
        assertThat(student.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(text(screen, "closing.now"));
        look(student, visitors, "calm");
    }

    private static void times(Visitor clerk, Screen screen, LocalDateTime from, LocalDateTime until) {
        clerk.page().getByLabel(text(screen, "field.fromAt")).fill(from.toString());
        clerk.page().getByLabel(text(screen, "field.untilAt")).fill(until.toString());
    }

    /** Without what differs at each request. */
    private static String wordsOf(String body) {
        return body.replaceAll("(?s)<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static void look(Visitor visitor, Visitors visitors, String name) {
        Accessibility.check(visitor.page());
        assertTrue(
                (Boolean) visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "too wide: " + name);
        visitors.picture(visitor.page(), name + "-" + visitor.page().viewportSize().width);
    }

    private static void told(Visitor visitor, Screen screen, String key) {
        assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText(desk(screen, key));
    }

    private static void press(Visitor visitor, String name) {
        visitor.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String desk(Screen screen, String key) {
        return screen.words("desk").getString(key);
    }

    private static String text(Screen screen, String key) {
        return screen.words("text").getString(key);
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }
}
