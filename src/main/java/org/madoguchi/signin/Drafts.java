package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.token.Secret;

/**
 * Keeps an address that was typed into a form whose sign-in had expired, in a short-lived cookie, for the same person's
 * next sign-in in this browser. Secrets are never kept.
 */
@ApplicationScoped
public class Drafts {

    private static final Duration AGE = Duration.ofMinutes(15);
    private static final int LONGEST = 254;

    @Inject
    private BrowserCookies cookies;

    /** Keeps the field {@code email} of a form. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        var email = request.getParameter("email");
        if (email != null && !email.isBlank() && email.length() <= LONGEST) {
            var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(email.getBytes(StandardCharsets.UTF_8));
            cookies.write(response, BrowserCookies.DRAFT, owner(account) + "." + encoded, AGE);
        }
    }

    /** The address that this person typed before. */
    public Optional<String> find(HttpServletRequest request, Account account) {
        return cookies.read(request, BrowserCookies.DRAFT).filter(value -> value.startsWith(owner(account) + "."))
            .map(value -> value.substring(value.indexOf('.') + 1)).flatMap(Drafts::decode);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String owner(Account account) {
        return Secret.hash("DRAFT", account.getUserId()).substring(0, 16);
    }
}
