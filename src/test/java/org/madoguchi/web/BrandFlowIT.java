package org.madoguchi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.TestDatabase;
import org.madoguchi.testing.Visitors;

/** The university gives the pages its colour, its logo and links to its own policies. */
@BrowserTest
class BrandFlowIT {

    /** Would change its own title, if it could. */
    private static final String LOGO = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Logo</title>
        <circle cx="4" cy="4" r="4"/><script>document.querySelector('title').textContent = 'Script'</script></svg>\
        """;

    @Test
    void ownColourLogoAndLinks(Visitors visitors, Campus campus, @TempDir Path folder) throws IOException {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(TestDatabase.freshH2());
        settings.putAll(Map.of(
                "madoguchi.certificates",
                "false",
                "madoguchi.university.colour",
                "#767676",
                "madoguchi.university.logo",
                Files.writeString(folder.resolve("logo"), LOGO).toString(),
                "madoguchi.privacy-url",
                "https://www.example.ac.jp/privacy/?a=1&b=2",
                "madoguchi.accessibility-url",
                "https://www.example.ac.jp/accessibility/",
                "madoguchi.accessibility-url.en",
                "https://www.example.ac.jp/en/accessibility/"));
        try (var portal = Portal.start(settings)) {
            var phone = visitors.arrive(PHONE_JA);
            var answers = new ArrayList<Response>();
            phone.onResponse(answers::add);
            phone.navigate(portal.uri() + "/login.xhtml");
            showsColourAndLogo(phone, "rgb(118, 118, 118)");
            assertEquals(
                    2,
                    answers.stream()
                            .filter(answer -> answer.url().startsWith("http"))
                            .count(),
                    "page with its logo and script, and sheet");
            leadsTo(phone, "プライバシーポリシー", "https://www.example.ac.jp/privacy/?a=1&b=2");
            leadsTo(phone, "アクセシビリティ方針", "https://www.example.ac.jp/accessibility/");
            visitors.picture(phone, "login");
            checksNothing(phone, portal.uri().toString());
            var desktop = visitors.arrive(DESKTOP_EN.darkened());
            desktop.navigate(portal.uri() + "/manual/index.xhtml");
            Accessibility.check(desktop);
            leadsTo(desktop, "Privacy policy", "https://www.example.ac.jp/privacy/?a=1&b=2");
            leadsTo(desktop, "Accessibility statement", "https://www.example.ac.jp/en/accessibility/");
            visitors.picture(desktop, "manual-dark");
            logoIsHarmless(desktop, portal.uri() + "/assets/logo?v=1");
        }
    }

    /** Where no certificates are issued. */
    private static void checksNothing(Page page, String portal) {
        assertThat(page.getByText("真正性確認")).hasCount(0);
        for (var path : List.of("/verify.xhtml", "/verify.xhtml?code=0", "/issuer", "/status/1")) {
            assertEquals(404, page.request().get(portal + path).status(), path);
        }
        var upload = FormData.create()
                .set("file", new FilePayload("a.pdf", "application/pdf", "%PDF-1".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                400,
                page.request()
                        .post(portal + "/verify.xhtml", RequestOptions.create().setMultipart(upload))
                        .status());
    }

    @Test
    void nothingOfItWithoutSettings(Visitors visitors) {
        var phone = visitors.arrive(PHONE_JA);
        var answers = new ArrayList<Response>();
        phone.onResponse(answers::add);
        phone.navigate("login.xhtml");
        assertEquals(2, answers.size(), "page with its script, and sheet");
        assertEquals(
                4,
                phone.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).count());
        assertEquals(404, phone.request().get("assets/logo").status());
    }

    private static void showsColourAndLogo(Page page, String colour) {
        assertThat(page.locator("#submit")).hasCSS("background-color", colour);
        page.waitForFunction("document.querySelector('header img').naturalWidth > 0");
        Accessibility.check(page);
        assertEquals(
                false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
    }

    private static void leadsTo(Page page, String link, String address) {
        assertThat(page.getByRole(AriaRole.CONTENTINFO).getByText(link)).hasAttribute("href", address);
    }

    /** Not kept under a version that it has not; opened by itself it runs nothing. */
    private static void logoIsHarmless(Page page, String address) {
        var answer = page.navigate(address);
        assertTrue(answer.headerValue("Content-Type").startsWith("image/svg+xml"));
        assertEquals("nosniff", answer.headerValue("X-Content-Type-Options"));
        assertTrue(answer.headerValue("Content-Security-Policy").contains("sandbox"));
        assertFalse(answer.headerValue("Cache-Control").contains("immutable"));
        assertEquals(List.of("Logo"), page.locator("title").allTextContents());
    }
}
