package org.madoguchi.admin.types;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** A clerk asks that a type, a fee and the closed days be others; an administrator looks at it and approves. */
@BrowserTest
class TypesFlowIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @MethodSource("screens")
    void twoPersonsChangeAType(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        open(clerk, "types", visitors);
        var name = screen.words("catalogue").getString("type.DEGREE");
        clerk.page()
                .locator("section.card", new Page.LocatorOptions().setHasText(name))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(desk(screen, "types.change"))
                                .setExact(true))
                .click();
        clerk.page().waitForURL("**/desk/type.xhtml**");
        look(clerk, visitors, "type");
        clerk.page().getByLabel(text(screen, "field.copies")).fill("0");
        press(clerk, desk(screen, "types.change"));
        clerk.isToldOfAFault();
        look(clerk, visitors, "type-wrong");
        var copies = screen == PHONE_JA ? "31" : "32";
        clerk.page().getByLabel(text(screen, "field.copies")).fill(copies);
        press(clerk, desk(screen, "types.change"));
        told(clerk, screen, "certificate.done.asked");
        look(clerk, visitors, "asked");
        assertThat(button(clerk, desk(screen, "approvals.approve"))).hasCount(0);
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/work.xhtml");
        assertThat(admin.page().locator("section[aria-labelledby=waiting]")).containsText(name);
        look(admin, visitors, "work");
        admin.opens("/desk/approvals.xhtml");
        look(admin, visitors, "approvals");
        admin.page()
                .locator(".message.warn", new Page.LocatorOptions().setHasText(name))
                .getByRole(AriaRole.LINK)
                .click();
        admin.page().waitForURL("**/desk/catalogue-change.xhtml**");
        assertThat(admin.page().locator("tbody tr")).hasCount(1);
        assertThat(admin.page().locator("tbody tr")).containsText(copies);
        press(admin, desk(screen, "approvals.approve"));
        told(admin, screen, "certificate.done.approved");
        look(admin, visitors, "approved");
        assertEquals(
                1,
                database.count(
                        "select count(*) from type_version where type = 'DEGREE' and ended_at is null and copies = "
                                + copies + " and approved_by = '"
                                + admin.student().userId() + "'"));
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'CATALOGUE_CHANGED' and actor = '"
                        + admin.student().userId() + "'"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void feeIsChangedOrRefusedForAReason(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        open(clerk, "fees", visitors);
        link(clerk.page(), desk(screen, "fees.add")).click();
        clerk.page().waitForURL("**/desk/fee.xhtml");
        press(clerk, desk(screen, "types.add"));
        clerk.isToldOfAFault();
        look(clerk, visitors, "fee-new");
        open(clerk, "fees", visitors);
        clerk.page().locator("tbody tr").first().getByRole(AriaRole.LINK).click();
        clerk.page().waitForURL("**/desk/fee.xhtml?id=*");
        clerk.page().getByLabel(text(screen, "field.amount")).fill("350");
        clerk.page().getByLabel(text(screen, "field.from")).fill(TODAY.toString());
        press(clerk, desk(screen, "types.change"));
        clerk.isToldOfAFault();
        look(clerk, visitors, "fee-wrong");
        clerk.page()
                .getByLabel(text(screen, "field.from"))
                .fill(TODAY.plusYears(3).toString());
        press(clerk, desk(screen, "types.change"));
        told(clerk, screen, "certificate.done.asked");
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.page().navigate(clerk.page().url().replaceFirst("&done=.*", ""));
        assertThat(admin.page().locator("main table")).containsText(text(screen, "field.fromCopies"));
        look(admin, visitors, "fee-change");
        admin.page().locator("main summary").click();
        press(admin, desk(screen, "approvals.refuse.only"));
        admin.isToldOfAFault();
        admin.page().getByLabel(desk(screen, "approvals.why")).fill("理事会の決定の前です。");
        look(admin, visitors, "fee-refusal");
        press(admin, desk(screen, "approvals.refuse.only"));
        told(admin, screen, "certificate.done.refused");
        var change = admin.page().url().replaceFirst("&done=.*", "");
        link(admin.page(), desk(screen, "approvals.back")).click();
        admin.page().waitForURL("**/desk/approvals.xhtml");
        clerk.page().navigate(change);
        assertThat(clerk.page().locator("main")).containsText("理事会の決定の前です。");
        clerk.opens("/desk/approvals.xhtml");
        var row = clerk.page()
                .locator("section[aria-labelledby=decided] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(clerk.student().userId()));
        assertThat(row).containsText("理事会の決定の前です。");
        look(clerk, visitors, "decided");
        row.getByRole(AriaRole.LINK).click();
        clerk.page().waitForURL(change);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void holidaysOfTheCabinetOfficeAreImported(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var day = TODAY.plusYears(screen == PHONE_JA ? 4 : 5);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        open(clerk, "closed-days", visitors);
        send(clerk, screen, "2027/2/30,なし\r\n");
        clerk.isToldOfAFault();
        look(clerk, visitors, "closed-days-wrong");
        clerk.page().locator("#day").fill(day.toString());
        press(clerk, desk(screen, "types.add"));
        assertThat(clerk.page().locator("#name-error")).isVisible();
        assertThat(clerk.page().locator("#day-error")).hasCount(0);
        send(clerk, screen, "1955/1/1,元日\r\n" + day.toString().replace('-', '/') + ",試験の日\r\n");
        told(clerk, screen, "certificate.done.asked");
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.page().navigate(clerk.page().url().replaceFirst("&done=.*", ""));
        assertThat(admin.page().locator("tbody tr")).hasCount(1);
        press(admin, desk(screen, "approvals.approve"));
        told(admin, screen, "certificate.done.approved");
        look(admin, visitors, "closed-days-change");
        assertEquals(1, database.count("select count(*) from closed_day where closed_on = date '" + day + "'"));
        open(clerk, "closed-days", visitors);
        clerk.page()
                .locator("tr", new Page.LocatorOptions().setHasText("試験の日"))
                .locator("input")
                .check();
        press(clerk, desk(screen, "closed_days.remove.ask"));
        told(clerk, screen, "certificate.done.asked");
        press(clerk, desk(screen, "approvals.withdraw"));
        told(clerk, screen, "certificate.done.withdrawn");
        database.execute("delete from closed_day where closed_on = date '" + day + "'");
    }

    /** What was typed comes back after the next sign-in, in the form that was meant, boxes too. */
    @Test
    void whatWasTypedSurvivesTheEndOfTheSignIn(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        clerk.opens("/desk/type.xhtml?type=GRADUATION");
        var copies = clerk.page().getByLabel(text(PHONE_JA, "field.copies"));
        var box = clerk.page().locator("input[name=languages]").last();
        copies.fill("27");
        box.uncheck();
        clerk.page().getByLabel(text(PHONE_JA, "field.perYear")).fill("");
        interrupted(clerk, database, "types.change", "type.xhtml");
        assertThat(copies).hasValue("27");
        assertThat(box).not().isChecked();
        assertThat(clerk.page().locator("input[name=languages]").first()).isChecked();
        assertThat(clerk.page().getByLabel(text(PHONE_JA, "field.perYear"))).hasValue("");
        clerk.opens("/desk/type.xhtml?type=DEGREE");
        assertThat(clerk.page().locator(".message.good")).hasCount(0);
        clerk.opens("/desk/fee.xhtml");
        clerk.page().getByLabel(text(PHONE_JA, "field.amount")).fill("450");
        clerk.page().getByLabel(text(PHONE_JA, "field.method")).selectOption("POST");
        interrupted(clerk, database, "types.add", "fee.xhtml");
        assertThat(clerk.page().getByLabel(text(PHONE_JA, "field.amount"))).hasValue("450");
        assertThat(clerk.page().getByLabel(text(PHONE_JA, "field.method"))).hasValue("POST");
    }

    private static void interrupted(Visitor clerk, PortalDatabase database, String button, String page) {
        database.expireSignIns(clerk.student());
        press(clerk, desk(PHONE_JA, button));
        clerk.sees(Word.LOGIN_SCREEN);
        clerk.logsIn(Visitor.SECOND_PASSWORD);
        clerk.page().waitForURL("**/desk/" + page + "**");
        clerk.reads(desk(PHONE_JA, "help.restored"));
    }

    private static void send(Visitor clerk, Screen screen, String rows) {
        var list = "国民の祝日・休日月日,国民の祝日・休日名称\r\n" + rows;
        clerk.page()
                .getByLabel(text(screen, "field.file"))
                .setInputFiles(
                        new FilePayload("syukujitsu.csv", "text/csv", list.getBytes(Charset.forName("windows-31j"))));
        press(clerk, desk(screen, "closed_days.send"));
    }

    private static void open(Visitor visitor, String page, Visitors visitors) {
        visitor.opens("/desk/" + page + ".xhtml");
        look(visitor, visitors, page);
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

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Visitor visitor, String name) {
        button(visitor, name).click();
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
