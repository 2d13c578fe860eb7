package org.madoguchi.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Chromium;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/** What a browser with an empty cache fetches for a page: bytes over the line, headers included, and requests. */
final class PageWeights {

    private static final List<String> PUBLIC =
            List.of("/login.xhtml", "/recovery/request.xhtml", "/manual/index.xhtml", "/manual/first-login.xhtml");

    private final Browser browser;
    private final Portal portal;

    private PageWeights(Browser browser, Portal portal) {
        this.browser = browser;
        this.portal = portal;
    }

    /** Measures the pages that most people see first. */
    static void print() {
        try (var campus = Campus.start(0, 0);
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            try (var portal = Portal.start(settings)) {
                var crowd = Crowd.gather(campus, settings, 2, Part.STUDENT, Part.REGISTRANT);
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find())
                                .setArgs(List.of("--no-sandbox")));
                new PageWeights(browser, portal).print(crowd);
            }
        }
    }

    private void print(List<Member> crowd) {
        System.out.printf("%n%-34s %8s %8s%n", "page", "bytes", "requests");
        PUBLIC.forEach(path -> measure(path, browser.newPage()));
        measure("/home.xhtml", signedIn(crowd.get(0)));
        measure("/registration/waiting.xhtml", signedIn(crowd.get(1)));
        measure("/registration/new.xhtml?correct=true", signedIn(crowd.get(1)));
    }

    private Page signedIn(Member member) {
        var page = browser.newPage();
        page.navigate(portal.uri() + "/login.xhtml");
        page.fill("#userId", member.userId());
        page.fill("#password", Campus.PASSWORD);
        page.fill("#secondPassword", member.secondPassword());
        page.click("#submit");
        page.waitForURL(url -> !url.endsWith("/login.xhtml"));
        return page;
    }

    private void measure(String path, Page page) {
        var bytes = new AtomicInteger();
        var requests = new AtomicInteger();
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.clearBrowserCache");
        network.on("Network.loadingFinished", (JsonObject event) -> {
            requests.incrementAndGet();
            bytes.addAndGet(event.get("encodedDataLength").getAsInt());
        });
        page.navigate(portal.uri() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf("%-34s %8d %8d%n", path, bytes.get(), requests.get());
        page.context().close();
    }
}
