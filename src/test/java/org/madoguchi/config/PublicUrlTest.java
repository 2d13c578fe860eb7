package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** Links, hosts and origin follow from the public address alone. */
class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://certs.example.ac.jp, https://certs.example.ac.jp/a.xhtml",
        "https://certs.example.ac.jp/, https://certs.example.ac.jp/a.xhtml",
        "https://www.example.ac.jp/certs, https://www.example.ac.jp/certs/a.xhtml",
        "https://www.example.ac.jp/certs/, https://www.example.ac.jp/certs/a.xhtml",
        "http://localhost:8080, http://localhost:8080/a.xhtml"
    })
    void pageIsBelowIt(String base, String page) {
        assertEquals(page, at(base).page("/a.xhtml"));
        assertEquals(page + "?token=secret", at(base).link("/a.xhtml", "secret"));
    }

    /** RFC 6454, 6.2: lower case, and no port that the scheme has by itself. */
    @ParameterizedTest
    @CsvSource({
        "https://certs.example.ac.jp/portal/, https://certs.example.ac.jp",
        "HTTPS://Certs.Example.ac.jp, https://certs.example.ac.jp",
        "https://certs.example.ac.jp:443, https://certs.example.ac.jp",
        "http://certs.example.ac.jp:80/, http://certs.example.ac.jp",
        "https://certs.example.ac.jp:8443, https://certs.example.ac.jp:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void originIsAsBrowsersSendIt(String base, String origin) {
        assertEquals(origin, at(base).origin());
    }

    @ParameterizedTest
    @CsvSource({"https://x.example, true", "HTTPS://x.example, true", "http://x.example, false"})
    void httpsIsSecure(String base, boolean secure) {
        assertEquals(secure, at(base).isSecure());
    }

    @Test
    void hostsAreThePublicOneAndThoseNamed() {
        assertEquals(
                Set.of("certs.example.ac.jp"),
                at("https://Certs.Example.ac.jp:8443/x").hosts());
        assertEquals(
                Set.of("certs.example.ac.jp", "old.example.ac.jp", "192.0.2.1"),
                new PublicUrl(Settings.of(Map.of(
                                "madoguchi.public-url",
                                "https://certs.example.ac.jp",
                                "madoguchi.hosts",
                                "OLD.example.ac.jp, 192.0.2.1")))
                        .hosts());
    }

    @Test
    void mustBeSet() {
        var nothing = Settings.of(Map.of());
        assertThrows(InvalidSettingException.class, () -> new PublicUrl(nothing));
    }

    private static PublicUrl at(String base) {
        return new PublicUrl(Settings.of(Map.of("madoguchi.public-url", base)));
    }
}
