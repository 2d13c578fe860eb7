package org.madoguchi.admin.trail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.audit.chain.VerifyTrail;
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

/** An auditor finds out what happened, takes it home, and proves that nobody has changed it. */
@Tag("server")
@BrowserTest
class TrailFlowIT {

    private static final Pattern NUMBER = Pattern.compile("<b>([0-9A-Z]{4}-[0-9A-Z]{4})</b>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("screens")
    void auditorFindsWhatHappenedAndProvesIt(Screen screen, Visitors visitors, Campus campus, PortalDatabase database)
            throws IOException {
        var auditor = visitors.student(Staff.enrol(campus, database, AUDITOR), screen);
        var page = auditor.page();
        auditor.logsIn("Chigau-99");
        auditor.isToldOfAFault();
        auditor.logsIn(Visitor.SECOND_PASSWORD);
        press(page, AriaRole.LINK, text(screen, "trail.title"));
        Await.until(() -> database.count("select count(*) from audit_unsealed") == 0, "seals");

        page.getByLabel(text(screen, "trail.field.person"))
                .fill(auditor.student().userId().toUpperCase(Locale.ROOT));
        page.getByLabel(text(screen, "trail.field.outcome")).selectOption("REFUSED");
        press(page, AriaRole.BUTTON, text(screen, "trail.search"));
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText(text(screen, "trail.reason.second-password-wrong"));
        inspect(page);
        visitors.picture(page, screen.locale() + screen.width() + screen.dark() + "-list");
        rows(page).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("aside")).containsText("second-password-wrong");
        assertThat(page.locator("aside")).containsText(text(screen, "trail.seal.right"));
        inspect(page);
        visitors.picture(page, screen.locale() + screen.width() + screen.dark() + "-row");

        var table = download(page, text(screen, "trail.export.csv"));
        assertTrue(table.startsWith("\uFEFF\"" + text(screen, "trail.column.at")), table);
        assertTrue(table.endsWith("\"" + text(screen, "trail.end").replace("{0}", "1") + "\"\r\n"), table);

        var id = database.count("select max(id) from audit_event where person = '"
                + auditor.student().userId() + "' and kind = 'LOGIN'");
        var position = database.count("select position from audit_seal where event_id = " + id);
        assertVerified(page, screen, "trail_verify.whole", "");
        visitors.picture(page, screen.locale() + screen.width() + screen.dark() + "-whole");
        var kept = page.locator("#end ~ p code").innerText();
        var whole =
                Files.writeString(folder.resolve("trail.jsonl"), download(page, text(screen, "trail.export.jsonl")));
        assertEquals(0, VerifyTrail.run("--head", kept, whole.toString()));
        assertVerified(page, screen, "trail_verify.whole.head", kept);

        database.execute("update audit_event set detail = 'state=READY ' where id = " + id);
        assertVerified(page, screen, "trail_verify.broken", kept);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(String.valueOf(position));
        visitors.picture(page, screen.locale() + screen.width() + screen.dark() + "-broken");
        Files.writeString(whole, download(page, text(screen, "trail.export.jsonl")));
        assertEquals(1, VerifyTrail.run(whole.toString()));
        database.execute("update audit_event set detail = 'state=READY' where id = " + id);
    }

    @Test
    void clerkSeesOwnActsOnly(Campus campus, Portal portal, PortalDatabase database) {
        var clerk = Staff.enrol(campus, database, CLERK);
        var other = Staff.enrol(campus, database, CLERK);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        for (var one : List.of(other, clerk)) {
            visitor.login(one.userId(), one.password(), Visitor.SECOND_PASSWORD);
        }
        var foreign = database.count("select max(id) from audit_event where actor = '" + other.userId() + "'");
        var queries =
                List.of("", "?person=" + other.userId(), "?actor=" + other.userId(), "?row=" + foreign, "?kind=LOGIN");
        for (var query : queries) {
            var shown = visitor.get("/desk/trail.xhtml" + query)
                    .body()
                    .replaceAll("(?s)<form.*?</form>|href=\"[^\"]*\"", "");
            assertFalse(shown.contains(other.userId()), query);
        }
        for (var query : queries) { // each is an act of the clerk's own, and says what was looked for
            assertFalse(
                    visitor.get("/desk/trail-export" + query).body().contains("\"actor\":\"" + other.userId()), query);
        }
        assertTrue(visitor.get("/desk/trail.xhtml").body().contains(clerk.userId()));
        var exports =
                "select count(*) from audit_event where kind = 'TRAIL_EXPORTED' and actor = '" + clerk.userId() + "'";
        var before = database.count(exports);
        assertEquals(200, visitor.head("/desk/trail-export").statusCode());
        assertEquals(before, database.count(exports), "asked about, not exported");
        assertTrue(visitor.get("/desk/trail-export").body().contains("\"actor\":\"" + clerk.userId()));
    }

    /** Whoever saw an error page tells its number; it is typed as it was heard. */
    @Test
    void numberOfAnErrorPageLeadsToItsRecord(Campus campus, Portal portal, PortalDatabase database) {
        var auditor = Staff.enrol(campus, database, AUDITOR);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(auditor.userId(), auditor.password(), Visitor.SECOND_PASSWORD);
        var number = refusal(visitor);
        assertNotEquals(number, refusal(visitor), "each request has its own");
        var rows = database.rows("select id, kind from audit_event where request_id = '" + number + "'");
        assertEquals(1, rows.size(), number);
        assertEquals("REQUEST_REFUSED", rows.get(0).get(1));
        var heard = number.toLowerCase(Locale.ROOT).replace("-", "").replace('0', 'o');
        var row = "row=" + rows.get(0).get(0);
        assertTrue(visitor.get("/desk/trail.xhtml?request_id=" + heard).body().contains(row), "found");
        assertFalse(visitor.get("/desk/trail.xhtml?request_id=x").body().contains(row), "nothing else is");
        assertTrue(visitor.get("/desk/trail.xhtml?" + row).body().contains("?request_id=" + number), "shown");
    }

    private static String refusal(PlainVisitor visitor) {
        var page = visitor.get("/login.xhtml?jakarta.faces.ViewState=stateless");
        assertEquals(400, page.statusCode());
        var number = NUMBER.matcher(page.body());
        assertTrue(number.find(), page.body());
        return number.group(1);
    }

    @Test
    @Tag("foreign")
    void whatNobodyTypesIsNoError(Campus campus, Portal portal, PortalDatabase database) {
        var auditor = Staff.enrol(campus, database, AUDITOR);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(auditor.userId(), auditor.password(), Visitor.SECOND_PASSWORD);
        for (var query : List.of(
                "from=2026-02-30&to=x",
                "from=9999-12-31&to=9999-12-31",
                "from=0000-01-01",
                "kind=NONE&outcome=x",
                "person=%25",
                "person=%00%27%22",
                "person=" + "x".repeat(2000),
                "actor=%F0%9F%94%91",
                "client=%EF%BD%B6",
                "request_id=7K2M-9QXA",
                "request_id=%E7%95%AA%E5%8F%B7%27",
                "after=x&row=y",
                "after=99999999999999999-1",
                "row=999999999999999999",
                "person=a&person=b",
                "kind=LOGIN",
                "kind=LOGIN&outcome=FAILED&after=99-1")) {
            assertEquals(200, visitor.get("/desk/trail.xhtml?" + query).statusCode(), query);
            assertEquals(
                    200, visitor.get("/desk/trail-export?format=csv&" + query).statusCode(), query);
        }
        for (var query :
                List.of("after=x", "after=999999999999999999", "after=0&head=x", "after=0&head=9:" + "0".repeat(64))) {
            assertEquals(200, visitor.get("/desk/trail-verify.xhtml?" + query).statusCode(), query);
        }
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA.darkened(), DESKTOP_EN);
    }

    private static void assertVerified(Page page, Screen screen, String expected, String known) {
        page.navigate(page.url().replaceFirst("/desk/.*", "/desk/trail-verify.xhtml"));
        page.getByLabel(text(screen, "trail_verify.field.head")).fill(known);
        press(page, AriaRole.BUTTON, text(screen, "trail_verify.verify"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text(screen, expected));
        inspect(page);
    }

    private String download(Page page, String link) throws IOException {
        var file = page.waitForDownload(() -> press(page, AriaRole.LINK, link)).path();
        return Files.readString(file);
    }

    private static void inspect(Page page) {
        Accessibility.check(page);
        assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"), page.url());
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr");
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static String text(Screen screen, String key) {
        return screen.words("desk").getString(key);
    }
}
