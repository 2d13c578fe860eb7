package org.madoguchi.admin.manuals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SamplePdf;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A clerk gives students the PDF that tells how to issue a certificate, and a page of the university's own. */
@BrowserTest
class ManualFilesFlowIT {

    private static final String NAME = "発行 \"手順\".pdf";

    @ParameterizedTest
    @MethodSource("screens")
    void pdfIsSentSeenPutBackAndWithdrawn(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var language = screen.locale().substring(0, 2);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        var student = visitors.student(Staff.enrol(campus, database), screen);
        student.logsIn(Visitor.SECOND_PASSWORD);
        try {
            refused(clerk, visitors, screen);
            Await.until(() -> offered(student, screen).isEmpty(), "forgotten, what another test withdrew");
            var first = SamplePdf.of(1);
            send(clerk, "issue", language, first);
            told(clerk, screen, "manuals.done.sent");
            look(clerk, visitors, "sent");
            var path = comes(student, screen, Optional.empty());
            look(student, visitors, "home");
            isServed(student.page(), path, first);
            student.opens("/manual/issue.xhtml");
            look(student, visitors, "topic");
            assertThat(student.page().getByText(screen.words("manual").getString("manual.link.pdf")))
                    .hasAttribute("href", path);
            student.opens("/devices.xhtml");
            assertThat(menu(student, screen)).hasAttribute("href", path);
            send(clerk, "issue", language, SamplePdf.of(2));
            comes(student, screen, Optional.of(path));
            press(clerk, "offer", id(database, language, 1));
            told(clerk, screen, "manuals.done.back");
            Await.until(() -> Optional.of(path).equals(offered(student, screen)), "put back");
            press(clerk, "withdraw", id(database, language, 1));
            told(clerk, screen, "manuals.done.withdrawn");
            Await.until(() -> offered(student, screen).isEmpty(), "withdrawn");
            Await.until(() -> student.page().request().get(path).status() == 404, "gone");
            assertEquals(
                    6,
                    database.count("select count(*) from audit_event where kind like 'MANUAL_%' and actor = '"
                            + clerk.student().userId() + "'"));
        } finally {
            database.execute("update manual_file set offered = false");
            database.execute("update manual_board set changes = changes + 1");
        }
    }

    /** What home leads to, once it is something else; nodes that did not take it know of it within seconds. */
    private static String comes(Visitor student, Screen screen, Optional<String> former) {
        Await.until(() -> !offered(student, screen).equals(former), "offered");
        return offered(student, screen).orElseThrow();
    }

    private static Optional<String> offered(Visitor student, Screen screen) {
        student.opens("/home.xhtml");
        var link = student.page()
                .locator(".tiles a")
                .filter(new Locator.FilterOptions()
                        .setHasText(screen.words("text").getString("home.pdf.text")));
        return link.count() == 0 ? Optional.empty() : Optional.of(link.getAttribute("href"));
    }

    /** It has no screen of its own. */
    @Test
    void pdfOnStoresIsReachedFromHomeAndMenu(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, CLERK);
        try {
            Await.until(() -> offered(clerk, DESKTOP_EN).isEmpty(), "forgotten, what another test withdrew");
            send(clerk, "store", "ja", SamplePdf.of(1));
            told(clerk, DESKTOP_EN, "manuals.done.sent");
            var inJapanese = comes(clerk, DESKTOP_EN, Optional.empty());
            assertTrue(inJapanese.contains("/manual/file/store-ja.pdf"), inJapanese);
            assertThat(clerk.page().locator(".tiles")).containsText("(in Japanese)");
            assertThat(menu(clerk, DESKTOP_EN)).containsText("(in Japanese)");
            send(clerk, "store", "en", SamplePdf.of(1));
            told(clerk, DESKTOP_EN, "manuals.done.sent");
            var path = comes(clerk, DESKTOP_EN, Optional.of(inJapanese));
            assertTrue(path.contains("/manual/file/store-en.pdf"), path);
            assertThat(clerk.page().locator(".tiles")).not().containsText("(in Japanese)");
            assertThat(menu(clerk, DESKTOP_EN)).hasAttribute("href", path);
        } finally {
            database.execute("update manual_file set offered = false");
            database.execute("update manual_board set changes = changes + 1");
        }
    }

    private static Locator menu(Visitor student, Screen screen) {
        return student.page()
                .locator("header details a")
                .filter(new Locator.FilterOptions()
                        .setHasText(screen.words("text").getString("page.manual.pdf")));
    }

    private static void refused(Visitor clerk, Visitors visitors, Screen screen) {
        clerk.opens("/desk/manual-files.xhtml");
        look(clerk, visitors, "empty");
        clerk.page().locator("#submit").click();
        clerk.isToldOfAFault();
        send(clerk, "issue", "ja", SamplePdf.withScript());
        clerk.isToldOfAFault();
        assertThat(clerk.page().locator(".field .error"))
                .hasText(screen.words("desk").getString("manuals.error.active"));
        look(clerk, visitors, "refused");
        send(clerk, "issue", "ja", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'});
        assertThat(clerk.page().locator(".field .error"))
                .hasText(screen.words("desk").getString("manuals.error.not_pdf"));
    }

    /** Key of the first or second that was sent just now. */
    private static String id(PortalDatabase database, String language, int nth) {
        var newest = database.rows("select id from manual_file where topic = 'ISSUE' and language = '" + language
                + "' order by number desc");
        return newest.get(2 - nth).get(0);
    }

    private static void press(Visitor clerk, String button, String id) {
        clerk.page().locator("button[name=" + button + "][value='" + id + "']").click();
    }

    private static void send(Visitor clerk, String topic, String language, byte[] content) {
        clerk.opens("/desk/manual-files.xhtml");
        clerk.page().locator("#topic").selectOption(topic);
        clerk.page().locator("#fileLanguage").selectOption(language);
        clerk.page().locator("#file").setInputFiles(new FilePayload(NAME, "application/pdf", content));
        clerk.page().locator("#submit").click();
    }

    /** To anybody, as what it is and under a name of ours; whoever has it is told so. */
    private static void isServed(Page page, String path, byte[] content) {
        var answer = page.request().get(path);
        assertEquals(200, answer.status());
        assertEquals(content.length, answer.body().length);
        assertTrue(answer.headers().get("content-type").startsWith("application/pdf"));
        assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        assertTrue(
                answer.headers().get("content-disposition").matches("inline; filename=\"manual-issue-(ja|en)\\.pdf\""));
        assertTrue(answer.headers().get("cache-control").contains("immutable"));
        var stable = page.request().get(path.replaceFirst("\\?.*", ""));
        assertEquals(200, stable.status());
        assertEquals("public, no-cache", stable.headers().get("cache-control"));
        assertEquals(304, again(page, path, stable.headers().get("etag")).status());
        for (var other : new String[] {"store.pdf", "nothing-ja.pdf", "trouble-ja.pdf", "web.xml", ""}) {
            assertEquals(
                    404,
                    page.request().get(path.replaceFirst("issue-.*", other)).status(),
                    other);
        }
    }

    private static APIResponse again(Page page, String path, String tag) {
        return page.request().get(path, RequestOptions.create().setHeader("If-None-Match", tag));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void ownPageStandsInTheManual(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        try {
            clerk.opens("/desk/notice.xhtml?kind=MANUAL_PAGE");
            clerk.page().locator("#textJa").fill("## 手順\n\n店舗で印刷します。");
            clerk.page().locator("#textEn").fill("## Steps\n\nPrint at a store.");
            clerk.page().locator("#saveAndPublish").click();
            clerk.isToldOfAFault();
            clerk.page().locator("#titleJa").fill("店舗での <印刷>");
            clerk.page().locator("#titleEn").fill("Printing <at> a store");
            clerk.page().locator("#saveAndPublish").click();
            told(clerk, screen, "notices.done.published");
            var reader = visitors.arrive(screen);
            reader.navigate("manual/index.xhtml");
            reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("<"))
                    .click();
            reader.waitForURL("**/manual/page.xhtml?id=*");
            Accessibility.check(reader);
            visitors.picture(reader, "own-page-" + screen.width());
            assertThat(reader.locator("h2").first()).hasText(screen == PHONE_JA ? "手順" : "Steps");
            assertThat(reader.locator("[aria-current=page]")).hasCount(1);
            var other = reader.request().get("manual/page.xhtml?id=999999999");
            assertEquals(404, other.status());
            assertEquals(200, reader.request().get("manual/page.xhtml").status());
            reader.navigate("manual/print.xhtml");
            assertThat(reader.locator("main")).containsText(screen == PHONE_JA ? "店舗で印刷します" : "Print at a store");
            assertThat(reader.locator("h2").first())
                    .hasText(screen.words("text").getString("contact.title"));
        } finally {
            database.execute("update notice set shown = null, state = 'WITHDRAWN' where kind = 'MANUAL_PAGE'");
            database.execute("update notice_board set changes = changes + 1");
        }
    }

    /** The first tile of home leads to it where there is no site that issues certificates. */
    @Test
    void pdfGoesFirstWithoutCertificates(Visitors visitors, Campus campus) {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(TestDatabase.fresh());
        settings.putAll(Map.of("madoguchi.certificates", "false"));
        try (var portal = Portal.start(settings)) {
            var database = new PortalDatabase(settings);
            var people = visitors.by(portal.uri());
            var clerk = Staff.atTheDesk(people, campus, database, DESKTOP_EN, CLERK);
            send(clerk, "issue", "ja", SamplePdf.of(1));
            told(clerk, DESKTOP_EN, "manuals.done.sent");
            assertThat(clerk.page().locator("#topic option[value=store]")).hasCount(0);
            clerk.opens("/home.xhtml");
            assertThat(clerk.page().locator(".tiles a").first()).hasAttribute("class", "first");
            assertTrue(clerk.page()
                    .locator(".tiles a")
                    .first()
                    .getAttribute("href")
                    .contains("/manual/file/issue-ja"));
            look(clerk, visitors, "first");
        }
    }

    private static void look(Visitor visitor, Visitors visitors, String name) {
        Accessibility.check(visitor.page());
        assertTrue(
                (Boolean) visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "too wide: " + name);
        visitors.picture(visitor.page(), name + "-" + visitor.page().viewportSize().width);
    }

    private static void told(Visitor visitor, Screen screen, String key) {
        assertThat(visitor.page().getByRole(AriaRole.STATUS).first())
                .containsText(screen.words("desk").getString(key));
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }
}
