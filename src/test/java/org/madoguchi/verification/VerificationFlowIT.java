package org.madoguchi.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Visitors;

/** An employer who has a certificate in hand sees in seconds whether it is true. */
@BrowserTest
@Tag("server")
class VerificationFlowIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final int HEAVIEST = 8 * 1024;

    @Test
    void codeIsTypedFromPaper(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY.minusDays(3)));
        var page = visitors.arrive(PHONE_JA.withoutScripts());
        page.navigate("login.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("真正性確認"))
                .click();
        assertThat(heading(page)).hasText("真正性確認");
        page.getByLabel("確認コード")
                .fill(" " + line.code().grouped().toLowerCase(Locale.ROOT).replace('-', '　') + " ");
        button(page, "確認").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("有効");
        var facts = page.locator("main dl").first();
        for (var said : List.of("在学証明書", line.number(), "葛\udb40\udd00城 辻子", "工学部", "第2年次", "2025年4月1日（令和7年4月1日）")) {
            assertThat(facts).containsText(said);
        }
        assertThat(page.locator("main")).not().containsText("2005");
        assertThat(page.locator("main")).not().containsText("S2600123");
        assertThat(page.getByLabel("確認コード")).hasValue(line.code().grouped());
        visitors.picture(page, "valid");
    }

    @Test
    void qrCodeLeadsToTheAnswerInTheLanguageChosen(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY));
        var page = visitors.arrive(DESKTOP_EN);
        var answers = new ArrayList<Response>();
        page.onResponse(answers::add);
        page.navigate("verify.xhtml?code=" + line.code().compact());
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Valid");
        assertEquals(0, page.locator("script").count());
        assertEquals(List.of(), page.context().cookies());
        var loaded = answers.stream()
                .filter(answer -> answer.url().startsWith("http"))
                .toList();
        var bytes = loaded.stream()
                .mapToInt(answer -> answer.request().sizes().responseBodySize
                        + answer.request().sizes().responseHeadersSize)
                .sum();
        assertTrue(loaded.size() <= 3, loaded.size() + " requests");
        assertTrue(bytes <= HEAVIEST, bytes + " bytes");
        button(page, "日本語").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("有効");
        assertThat(heading(page)).hasText("真正性確認");
    }

    @ParameterizedTest
    @CsvSource({"390, 844, ja-JP", "1280, 800, en-US"})
    void answerIsAccessible(int width, int height, String locale, Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.transcript(TODAY));
        var page = visitors.arrive(new Screen(width, height, locale, false, true, false));
        var code = "?code=" + line.code().compact();
        var opened = code + "&holderName=katsuragi+tsujiko&issuedOn=" + TODAY;
        for (var path : List.of(code, opened, "?code=0", "")) {
            page.navigate("verify.xhtml" + path);
            for (var colors : ColorScheme.values()) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(colors));
                Accessibility.check(page);
            }
            Accessibility.checkTargets(page);
            assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), path);
            visitors.picture(page, width + "-" + path.length());
        }
    }

    @Test
    void endedOnesSayWhatTheyAreAndNotWhy(Visitors visitors, PortalDatabase database) {
        var page = visitors.arrive(DESKTOP_EN);
        var revoked = stored(database, LedgerLine.enrolment(TODAY.minusDays(9)).revoked(LocalDate.of(2026, 4, 2)));
        says(page, revoked, "Revoked");
        assertThat(page.locator("main")).containsText("2 April 2026");
        assertThat(page.locator("main")).not().containsText("Wrong");
        var next = stored(database, LedgerLine.enrolment(LocalDate.of(2026, 5, 1)));
        says(page, stored(database, LedgerLine.enrolment(TODAY.minusDays(9)).supersededBy(next)), "Superseded");
        assertThat(page.locator("main")).containsText("1 May 2026");
        assertThat(page.locator("main")).not().containsText(next.number());
        says(
                page,
                stored(database, LedgerLine.enrolment(TODAY.minusDays(9)).validUntil(TODAY.minusDays(1))),
                "Expired");
        says(page, stored(database, LedgerLine.enrolment(TODAY).queued()), "Not found");
    }

    private static void says(Page page, LedgerLine line, String result) {
        page.navigate("verify.xhtml?code=" + line.code().compact());
        assertThat(page.getByRole(AriaRole.STATUS).locator("b")).hasText(result);
    }

    @Test
    void slipInTheCodeIsTold(Visitors visitors) {
        var page = visitors.arrive(DESKTOP_EN.withoutScripts());
        page.navigate("verify.xhtml");
        button(page, "Check").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("enter the verification code or choose a file");
        page.getByLabel("Verification code").fill("7K3M-Q2");
        button(page, "Check").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a mistake");
        assertThat(page.getByLabel("Verification code")).hasValue("7K3M-Q2");
        assertThat(page.getByRole(AriaRole.STATUS)).hasCount(0);
    }

    @Test
    void gradesOpenByNameAndDate(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.transcript(TODAY));
        var page = visitors.arrive(DESKTOP_EN.withoutScripts());
        page.navigate("verify.xhtml?code=" + line.code().compact());
        assertThat(page.locator("main")).not().containsText("Linear Algebra");
        assertThat(page.locator("section:has(h1)").getByLabel("Date of issue")).isVisible();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("katsuragi tsujiko");
        page.getByLabel("Date of issue").fill(TODAY.minusDays(1).toString());
        button(page, "Check").click();
        assertThat(page.locator("main")).containsText("is not the one on the certificate");
        page.getByLabel("Date of issue").fill(TODAY.toString());
        button(page, "Show the grades").click();
        var grades = page.getByRole(AriaRole.TABLE);
        assertThat(grades.locator("thead tr")).hasText("Year, term Course Credits Grade GP");
        assertThat(grades.locator("tbody tr")).hasText(new String[] {
            "Specialized subjects",
            "2025 Spring Linear Algebra I 2 S 4",
            "Practice",
            "2025 Autumn Laboratory Practice in Measurement and Instrumentation 1.5 P"
        });
        assertThat(page.locator("main dl").first()).containsText("3.42");
        visitors.picture(page, "grades");
    }

    @Test
    void fileIsTheVeryOneOrNot(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY));
        var page = visitors.arrive(DESKTOP_EN.withoutScripts());
        page.navigate("verify.xhtml");
        check(page, line.file());
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("the very certificate");
        assertThat(page.locator("main dl").first()).containsText(line.number());
        var changed = line.file();
        changed["%PDF-1.".length()] ^= 1; // not its end, which may then be another one's
        check(page, changed);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("has not issued a file in this very form");
        check(page, "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not a PDF");
        check(page, Arrays.copyOf(line.file(), 5 * 1024 * 1024 + 1));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("more than 5 MB");
        check(page, Arrays.copyOf(line.file(), 5 * 1024 * 1024));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("has not issued");
    }

    private static void check(Page page, byte[] file) {
        page.getByLabel("File").setInputFiles(new FilePayload("a.pdf", "application/pdf", file));
        button(page, "Check").click();
    }

    @Test
    void answerIsPrintedWithTimeAndUniversity(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY));
        var page = visitors.arrive(DESKTOP_EN);
        page.navigate("verify.xhtml?code=" + line.code().compact());
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByLabel("Verification code")).isHidden();
        assertThat(page.locator("main dl").last()).containsText("Japan Standard Time");
        assertThat(page.locator("main dl").last()).containsText("Issuer");
        assertThat(page.locator("main dl").last()).isVisible();
        visitors.picture(page, "printed");
    }

    @Test
    void networkThatHasGuessedIsAskedToWait(Visitors visitors, PortalDatabase database) {
        var line = stored(database, LedgerLine.enrolment(TODAY));
        var networks = List.of("verify:127.0.0.1", "verify:::/64"); // as the browser comes to localhost
        database.execute("delete from throttle where subject like 'verify:%'");
        networks.forEach(network -> database.execute(
                "insert into throttle (subject, failures, since) values ('" + network + "', 300, now())"));
        try {
            var page = visitors.arrive(DESKTOP_EN);
            assertEquals(
                    429,
                    page.navigate("verify.xhtml?code=" + line.code().compact()).status());
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("try again in about 15 minutes");
            assertThat(page.locator("main")).not().containsText(line.number());
            Accessibility.check(page);
            var told = page.context()
                    .request()
                    .get(page.url(), RequestOptions.create().setHeader("Accept", "application/json"));
            assertEquals(429, told.status());
            assertTrue(told.headers().get("content-type").startsWith("application/json"));
            assertEquals("900", told.headers().get("retry-after"));
            assertTrue(told.text().contains("\"result\":\"TOO_MANY\""), told.text());
            assertFalse(told.text().contains("certificate"), told.text());
        } finally {
            database.execute("delete from throttle where subject like 'verify:%'");
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static LedgerLine stored(PortalDatabase database, LedgerLine line) {
        line.sql().forEach(database::execute);
        return line;
    }
}
