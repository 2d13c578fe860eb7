package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({
        "certs.example.ac.jp, true",
        "CERTS.example.ac.jp, true",
        "certs.example.ac.jp:443, true",
        "certs.example.ac.jp., true",
        "certs.example.ac.jp.:8443, true",
        "old.example.ac.jp, true",
        "192.0.2.1:8080, true",
        "[::1], true",
        "[::1]:8080, true",
        "evil.example, false",
        "certs.example.ac.jp.evil.example, false",
        "192.0.2.2, false",
        "::1, false",
        "., false",
        "'', false"
    })
    void isCalledByThePublicNameAndThoseNamed(String host, boolean called) {
        var url = new PublicUrl(Settings.of(Map.of(
                "madoguchi.public-url",
                "https://Certs.Example.ac.jp:8443/x",
                "madoguchi.hosts",
                "OLD.example.ac.jp., 192.0.2.1, [::1]")));
        assertEquals(called, url.isCalled(host));
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
