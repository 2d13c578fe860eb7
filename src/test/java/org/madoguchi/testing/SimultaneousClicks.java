package org.madoguchi.testing;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One button pressed many times at the same instant, as impatient fingers and several tabs do. */
public final class SimultaneousClicks {

    private static final int CLICKS = 6;
    private static final String FIELDS = """
        name => {
          const form = document.forms.form;
          const button = [...form.elements].find(e => e.type === 'submit' && e.textContent.trim() === name);
          return new URLSearchParams(new FormData(form, button)).toString();
        }""";

    private SimultaneousClicks() {}

    /**
     * Sends the form of this page many times by the button with this name.
     *
     * @return the paths inside the portal that the answers lead to
     */
    public static List<String> send(Visitor visitor, String button) {
        var request = request(visitor.page(), button);
        var client = HttpClient.newHttpClient();
        var answers = IntStream.range(0, CLICKS)
                .mapToObj(click -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> target(answer, visitor.portal().getPath()))
                .toList();
    }

    /**
     * A click with what the form holds now, that arrives when it is asked for: the path inside the portal it leads to.
     */
    public static Supplier<String> delayed(Visitor visitor, String button) {
        var request = request(visitor.page(), button);
        return () -> target(
                HttpClient.newHttpClient()
                        .sendAsync(request, BodyHandlers.ofString())
                        .join(),
                visitor.portal().getPath());
    }

    private static HttpRequest request(Page page, String button) {
        var here = URI.create(page.url());
        return HttpRequest.newBuilder(here.resolve(page.locator("#form").getAttribute("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin(here))
                .header("Cookie", cookies(page))
                .POST(BodyPublishers.ofString(page.evaluate(FIELDS, button).toString()))
                .build();
    }

    private static String origin(URI here) {
        return here.getScheme() + "://" + here.getAuthority();
    }

    private static String cookies(Page page) {
        return page.context().cookies(page.url()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String target(HttpResponse<String> answer, String contextPath) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath().substring(contextPath.length()))
                .orElseGet(() -> answer.statusCode() + " " + answer.body());
    }
}
