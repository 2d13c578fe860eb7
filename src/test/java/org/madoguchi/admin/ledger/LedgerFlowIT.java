package org.madoguchi.admin.ledger;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** Staff look after what was issued: they find it, end it by two persons, and see what waits for its signature. */
@BrowserTest
class LedgerFlowIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final Duration SIGNED = Duration.ofMinutes(3);

    @Tag("server")
    @ParameterizedTest
    @MethodSource("screens")
    void twoPersonsRevoke(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY.minusDays(3)));
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        finds(clerk, screen, line.number());
        assertEquals(1, noted(database, clerk, "LEDGER_SEARCHED", line.number()));
        assertEquals(1, noted(database, clerk, "CERTIFICATE_SEEN", line.number()));
        asks(clerk, screen, LedgerAct.REVOKE, EndReason.FRAUD);
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/approvals.xhtml");
        Accessibility.check(admin.page());
        admin.page()
                .locator("section", hasText(line.number()))
                .getByRole(AriaRole.LINK)
                .click();
        decides(admin, screen, "approvals.approve");
        told(admin, screen, "certificate.done.approved");
        assertThat(admin.page().locator(".state").first()).hasText(desk(screen, "certificate.standing.revoked"));
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "revoked-" + screen.width());
        var checker = visitors.arrive(screen);
        checker.navigate("verify.xhtml?code=" + line.code().compact());
        assertThat(checker.getByRole(AriaRole.STATUS)).containsText(desk(screen, "certificate.standing.revoked"));
        Await.until(() -> database.count("select count(*) from check_count where result = 'REVOKED'") > 0, "its count");
        clerk.opens("/desk/ledger.xhtml?number=" + line.number());
        assertThat(clerk.page().locator("#checks").locator(".."))
                .containsText(Pattern.compile(TODAY + "|" + TODAY.plusDays(1))); // midnight may have passed
    }

    @Tag("server")
    @ParameterizedTest
    @MethodSource("screens")
    void reissuedOneIsSignedAndItsFileTakenForAReason(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database) throws IOException {
        var line = stored(database, LedgerLine.enrolment(TODAY.minusDays(3)));
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        finds(clerk, screen, line.number());
        asks(clerk, screen, LedgerAct.REISSUE, EndReason.LOST);
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/certificate.xhtml?id=" + line.id());
        decides(admin, screen, "approvals.approve");
        told(admin, screen, "certificate.done.approved");
        var successor = "(select superseded_by from certificate where id = " + line.id() + ")";
        Await.until(
                () -> database.count("select count(*) from certificate where state = 'VALID' and id = " + successor)
                        > 0,
                "its signature",
                SIGNED);
        clerk.opens("/desk/certificate.xhtml?id="
                + database.rows("select superseded_by from certificate where id = " + line.id())
                        .get(0)
                        .get(0));
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "reissued-" + screen.width());
        isTheVeryFile(takesFile(clerk, screen, database), visitors.arrive(screen), screen);
    }

    /** What a worker has really signed, as whoever receives it checks it. */
    private static void isTheVeryFile(Path file, Page page, Screen screen) {
        page.navigate("verify.xhtml");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("#submit").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(desk(screen, "certificate.standing.valid"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(text(screen, "verify.by_file.valid"));
    }

    private static Path takesFile(Visitor clerk, Screen screen, PortalDatabase database) throws IOException {
        link(clerk.page(), desk(screen, "certificate.take")).first().click();
        clerk.page().waitForURL("**/desk/certificate-file.xhtml**");
        Accessibility.check(clerk.page());
        press(clerk.page(), desk(screen, "certificate.take"));
        clerk.isToldOfAFault();
        Accessibility.check(clerk.page());
        clerk.page().getByLabel(text(screen, "field.reason")).selectOption(FileReason.HANDED_OVER.name());
        var file = clerk.page().waitForDownload(() -> press(clerk.page(), desk(screen, "certificate.take")));
        assertTrue(Files.readString(file.path(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'CERTIFICATE_FILE_TAKEN' and actor = '"
                        + clerk.student().userId() + "' and detail like '%HANDED_OVER%'"));
        return file.path();
    }

    @Test
    void listHasPagesAndItsFileHasEachRowAndNoFormula(Visitors visitors, Campus campus, PortalDatabase database) {
        var lines = Stream.generate(() -> LedgerLine.enrolment(TODAY).of("S26PAGES", "=HYPERLINK(\"x\")"))
                .limit(LedgerService.PAGE + 1)
                .toList();
        lines.forEach(line -> stored(database, line));
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        clerk.opens("/desk/ledger.xhtml?student=s26pages");
        var rows = clerk.page().locator("section[aria-labelledby=rows]");
        assertThat(rows.locator("tbody tr")).hasCount(LedgerService.PAGE);
        assertThat(rows.locator(".bar")).containsText("1 of 2");
        link(clerk.page(), desk(DESKTOP_EN, "ledger.older")).click();
        assertThat(rows.locator("tbody tr")).hasCount(1);
        assertThat(rows.locator("tbody")).containsText(lines.get(0).number());
        assertThat(rows.locator(".bar")).containsText("2 of 2");
        link(clerk.page(), desk(DESKTOP_EN, "ledger.newer")).click();
        assertThat(rows.locator("tbody tr")).hasCount(LedgerService.PAGE);
        assertEquals(3, noted(database, clerk, "LEDGER_SEARCHED", "s26pages"));
        isExportedAs(lines, clerk);
        assertEquals(1, noted(database, clerk, "LEDGER_EXPORTED", "s26pages"));
    }

    private static void isExportedAs(List<LedgerLine> lines, Visitor clerk) {
        var address = link(clerk.page(), desk(DESKTOP_EN, "ledger.export")).evaluate("link => link.href");
        var file = clerk.page().context().request().get(String.valueOf(address));
        assertTrue(file.headers().get("content-type").startsWith("text/csv"));
        var rows = file.text().split("\r\n");
        assertEquals(lines.size() + 1, rows.length);
        assertTrue(rows[0].startsWith("\uFEFF\"発行番号\","), "asked for beside the page, in no language: " + rows[0]);
        for (var row = 1; row < rows.length; row++) {
            var line = lines.get(lines.size() - row);
            assertTrue(rows[row].startsWith("\"" + line.number() + "\","), rows[row]);
            assertTrue(rows[row].contains(",\"S26PAGES\",\"'=HYPERLINK(\"\"x\"\")\","), rows[row]);
        }
    }

    /** Rows of the trail of this kind by this person, in whose detail is this. */
    private static long noted(PortalDatabase database, Visitor person, String kind, String detail) {
        return database.count("select count(*) from audit_event where kind = '" + kind + "' and actor = '"
                + person.student().userId() + "' and detail like '%" + detail + "%'");
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSignIn(Visitors visitors, Campus campus, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY));
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        clerk.opens("/desk/certificate-end.xhtml?act=REISSUE&id=" + line.id());
        clerk.page().getByLabel("理由").selectOption(EndReason.LOST.name());
        clerk.page().getByLabel("備考").fill("3番窓口");
        database.expireSignIns(clerk.student());
        press(clerk.page(), desk(PHONE_JA, "certificate.act.reissue"));
        clerk.sees(Word.LOGIN_SCREEN);
        clerk.logsIn(Visitor.SECOND_PASSWORD);
        clerk.page().waitForURL("**/desk/certificate-end.xhtml**");
        assertThat(clerk.page().getByLabel("備考")).hasValue("3番窓口");
        assertThat(clerk.page().getByLabel("理由")).hasValue(EndReason.LOST.name());
        press(clerk.page(), desk(PHONE_JA, "certificate.act.reissue"));
        told(clerk, PHONE_JA, "certificate.done.asked");
    }

    @Tag("server")
    @ParameterizedTest
    @MethodSource("screens")
    void waitingOneIsSeenWithItsFaultAndASampleIsDrawn(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY).queued());
        database.execute("insert into issue_job (certificate_id, code, attempts, next_attempt_at, fault, fault_words)"
                + " values (" + line.id() + ", '" + line.code().compact() + "', 3, timestamp '2099-01-01 00:00:00',"
                + " 'DISK', 'No space left on device')");
        var key = line.id() + "abcdef";
        for (var signed : List.of(LedgerLine.enrolment(TODAY), LedgerLine.enrolment(TODAY))) {
            var id = stored(database, signed).id();
            database.execute("update certificate set key_id = '" + key + "0".repeat(48) + "' where id = " + id);
        }
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        clerk.opens("/desk/signing.xhtml");
        clerk.reads(line.number());
        clerk.reads(desk(screen, "certificate.fault.disk"));
        var use = clerk.page()
                .locator("section[aria-labelledby=keys] tr", hasText(key))
                .locator("td");
        assertThat(use.last()).hasText(Pattern.compile("(^|\\D)2$"));
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "signing-" + screen.width());
        clerk.opens("/desk/sample.xhtml");
        assertThat(clerk.page().locator(".trial")).hasText(text(screen, "page.simulation"));
        Accessibility.check(clerk.page());
        var sample = clerk.page()
                .context()
                .request()
                .get(clerk.page().url().replace("sample.xhtml", "sample.pdf?template=transcript&language=en"));
        assertEquals(200, sample.status());
        assertTrue(sample.headers().get("content-type").startsWith("application/pdf"));
        assertTrue(sample.headers().get("content-disposition").contains("\"sample-transcript-en.pdf\""));
        assertTrue(new String(sample.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(1, noted(database, clerk, "CERTIFICATE_SAMPLED", "transcript-en"));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void finds(Visitor clerk, Screen screen, String number) {
        clerk.opens("/desk/ledger.xhtml");
        Accessibility.check(clerk.page());
        clerk.page().getByLabel(desk(screen, "ledger.column.number")).fill(number);
        press(clerk.page(), desk(screen, "trail.search"));
        assertThat(clerk.page().locator("tbody").first().locator("tr")).hasCount(1);
        Accessibility.check(clerk.page());
        link(clerk.page(), number).click();
        clerk.page().waitForURL("**/desk/certificate.xhtml**");
        Accessibility.check(clerk.page());
    }

    private static void asks(Visitor clerk, Screen screen, LedgerAct act, EndReason reason) {
        var name = desk(screen, "certificate.act." + act.name().toLowerCase(Locale.ROOT));
        link(clerk.page(), name).click();
        clerk.page().waitForURL("**/desk/certificate-end.xhtml**");
        press(clerk.page(), name);
        clerk.isToldOfAFault();
        Accessibility.check(clerk.page());
        clerk.page().getByLabel(text(screen, "field.reason")).selectOption(reason.name());
        press(clerk.page(), name);
        told(clerk, screen, "certificate.done.asked");
        assertThat(clerk.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(desk(screen, "approvals.approve"))))
                .hasCount(0);
        Accessibility.check(clerk.page());
    }

    private static void decides(Visitor admin, Screen screen, String button) {
        admin.page().waitForURL("**/desk/certificate.xhtml**");
        Accessibility.check(admin.page());
        press(admin.page(), desk(screen, button));
    }

    private static void told(Visitor visitor, Screen screen, String key) {
        assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText(desk(screen, key));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static LedgerLine stored(PortalDatabase database, LedgerLine line) {
        line.sql().forEach(database::execute);
        return line;
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
