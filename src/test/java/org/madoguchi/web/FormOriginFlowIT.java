package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.Turnstile;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/**
 * A browser that does not say by {@code Sec-Fetch-Site} where a form comes from (Safari before 16.4, or behind a proxy
 * that takes it away) can do everything, and other sites by it nothing.
 */
@BrowserTest
class FormOriginFlowIT {

    private static final String ELSEWHERE = "http://elsewhere.example/";

    private Turnstile proxy;
    private Visitors visitors;

    @BeforeEach
    void comeByProxy(Portal portal, Visitors all) {
        proxy = Turnstile.silentAboutSites(portal.port());
        visitors = all.by(proxy.uri());
    }

    @AfterEach
    void closeProxy() {
        visitors.close();
        proxy.close();
    }

    @Test
    void ownFormsAreTaken() {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn("");
        student.sees(Word.REGISTRATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsafe-url", "no-referrer", "same-origin", "origin"})
    void formsOfOtherSitesAreRefused(String policy) {
        var page = elsewhere(policy);
        var answer = page.waitForResponse(url -> url.url().endsWith("/login.xhtml"), () -> page.click("button"));
        assertEquals(403, answer.status());
    }

    /** A token may be in it. */
    @Test
    void addressesOfPagesGoToNoOtherSite() {
        var page = visitors.arrive(PHONE_JA);
        page.route(ELSEWHERE, Route::abort);
        page.navigate("recovery/reset.xhtml?token=secret");
        var request = page.waitForRequest(ELSEWHERE, () -> page.evaluate("location.href = '" + ELSEWHERE + "'"));
        assertNull(request.headerValue("referer"));
    }

    private Page elsewhere(String policy) {
        var page = visitors.arrive(PHONE_JA);
        page.route(
                ELSEWHERE,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<meta name=referrer content=" + policy + "><form method=post action=" + proxy.uri()
                                + "/login.xhtml><input name=userId value=a><input name=jakarta.faces.ViewState "
                                + "value=stateless><button>x</button></form>")));
        page.navigate(ELSEWHERE);
        return page;
    }
}
