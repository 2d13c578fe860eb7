package org.madoguchi.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.client.BrowserCookies;

/**
 * Keeps the login page for some seconds, in each language, for those who are not signed in and come without a query:
 * it is the same for all of them. Building it is a third of what a login costs beside the hash, and there are hours at
 * which everybody comes.
 */
public class KeptPageFilter implements Filter {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    private Languages languages;

    @Inject
    private BrowserCookies cookies;

    @Inject
    private Clock clock;

    private final Map<Locale, Page> pages = new ConcurrentHashMap<>();

    private record Page(String text, Instant until) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForAll((HttpServletRequest) request)) {
            chain.doFilter(request, response);
            return;
        }
        var locale = languages.remembered();
        var kept = pages.get(locale);
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            var answer = new Copy((HttpServletResponse) response);
            chain.doFilter(request, answer);
            kept = new Page(answer.text.toString(), clock.instant().plus(KEPT));
            if (kept.text().isEmpty()) { // refused
                return;
            }
            if (answer.getStatus() == HttpServletResponse.SC_OK) {
                pages.put(locale, kept);
            }
        }
        response.setLocale(locale);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(kept.text());
    }

    private boolean isForAll(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getQueryString() == null
                && cookies.read(request, BrowserCookies.SIGN_IN).isEmpty();
    }

    /** Takes the page up instead of sending it. */
    private static final class Copy extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Copy(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            // Nothing is sent before it is whole.
        }
    }
}
