package org.madoguchi.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.server.Server;

/**
 * A campus, a portal for it (or several that share a database, behind a {@link Turnstile}) and a browser, shared by all
 * tests of a run because they take seconds to start.
 */
final class SharedPortal implements AutoCloseable {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-quic", "--disable-background-networking");

    private final Campus campus;
    private final PortalDatabase database;
    private final Turnstile turnstile;
    private final List<Portal> portals;
    private final Playwright playwright;
    private final Browser browser;

    SharedPortal() {
        campus = Campus.start(0, 0);
        var settings = new HashMap<>(campus.settings());
        settings.putAll(TestDatabase.fresh());
        // All tests come from one address.
        settings.put("madoguchi.throttle.mails-client-hour", "1000");
        settings.put("madoguchi.metrics.token", MetricsToken.VALUE);
        // What takes time at a login otherwise; other tests are about it.
        settings.putAll(Map.of(
                "madoguchi.second-password.argon2.memory", "512", "madoguchi.second-password.argon2.iterations", "1"));
        database = new PortalDatabase(settings);
        var makes = Server.makes();
        var ports = makes.stream().map(make -> FreePort.find()).toList();
        turnstile = Turnstile.before(ports);
        if (makes.size() > 1) {
            settings.put("madoguchi.public-url", turnstile.uri().toString());
        }
        portals = IntStream.range(0, makes.size())
                .mapToObj(number -> Portal.start(makes.get(number), ports.get(number), settings))
                .toList();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.TIMEOUT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(ARGUMENTS));
    }

    Campus campus() {
        return campus;
    }

    Portal portal() {
        return portals.get(0);
    }

    PortalDatabase database() {
        return database;
    }

    Visitors visitors(String test) {
        return new Visitors(browser, portals.size() > 1 ? turnstile.uri() : portal().uri(), campus, database, test);
    }

    @Override
    public void close() {
        playwright.close();
        portals.forEach(Portal::close);
        turnstile.close();
        campus.close();
    }
}
