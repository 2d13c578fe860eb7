package org.madoguchi.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.config.PublicUrl;

/**
 * The cookies of this service, written by hand with every attribute since servers differ in which they honour. On https
 * the name carries the {@code __Host-} prefix; plain http is for localhost only.
 */
@ApplicationScoped
public class BrowserCookies {

    /** The sign-in's secret; gone when the browser closes. */
    public static final String SIGN_IN = "madoguchi";
    /** The known browser's secret. */
    public static final String BROWSER = "madoguchi-browser";
    /** Opens what was typed when a sign-in expired, for whoever typed it. */
    public static final String DRAFT = "madoguchi-draft";
    /** The language chosen by hand. */
    public static final String LANGUAGE = "madoguchi-language";

    @Inject
    private PublicUrl publicUrl;

    /** The value that came with the request. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(fullName(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Sets a cookie until the browser closes. */
    public void write(HttpServletResponse response, String name, String value) {
        add(response, name, value, "");
    }

    /** Sets a cookie for some time. */
    public void write(HttpServletResponse response, String name, String value, Duration age) {
        add(response, name, value, "; Max-Age=" + age.toSeconds());
    }

    /** Takes a cookie away. */
    public void remove(HttpServletResponse response, String name) {
        add(response, name, "", "; Max-Age=0");
    }

    private void add(HttpServletResponse response, String name, String value, String age) {
        response.addHeader(
                "Set-Cookie",
                fullName(name) + "=" + value + "; Path=/" + age + (publicUrl.isSecure() ? "; Secure" : "")
                        + "; HttpOnly; SameSite=Lax");
    }

    private String fullName(String name) {
        return publicUrl.isSecure() ? "__Host-" + name : name;
    }
}
