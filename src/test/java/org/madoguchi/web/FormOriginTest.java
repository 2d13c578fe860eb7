package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.Settings;

/** The first header that can tell decides where a form came from. */
class FormOriginTest {

    private static final String HERE = "https://certs.example.ac.jp";

    private final PublicUrl publicUrl =
            new PublicUrl(Settings.of(Map.of("madoguchi.public-url", HERE, "madoguchi.hosts", "old.example.ac.jp")));

    @ParameterizedTest
    @CsvSource({
        "same-origin, , , true",
        "none, null, , true",
        "same-site, https://certs.example.ac.jp, , false",
        "cross-site, https://certs.example.ac.jp, https://certs.example.ac.jp/, false",
        ", https://certs.example.ac.jp, , true",
        ", https://CERTS.example.ac.jp, https://evil.example/, true",
        ", http://certs.example.ac.jp, , false",
        ", https://certs.example.ac.jp:8443, , false",
        ", https://certs.example.ac.jp.evil.example, , false",
        ", https://evil.example, https://certs.example.ac.jp/, false",
        ", https://old.example.ac.jp, , false",
        ", null, , false",
        ", null, https://certs.example.ac.jp/login.xhtml, true",
        ", null, https://evil.example/, false",
        ", , https://certs.example.ac.jp, true",
        ", , https://certs.example.ac.jp@evil.example/, false",
        ", , https://evil.example/?https://certs.example.ac.jp/, false",
        ", , about:blank, false",
        ", , :, false",
        ", , , true"
    })
    void isHereOrElsewhere(String site, String origin, String referer, boolean here) {
        assertEquals(here, isHere("certs.example.ac.jp", site, origin, referer));
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, , true, false",
        "none, , false, true",
        "none, https://certs.example.ac.jp/, false, true",
        "same-site, https://certs.example.ac.jp/, false, true",
        "cross-site, https://certs.example.ac.jp/, false, true",
        ", https://certs.example.ac.jp/desk/approvals.xhtml, true, false",
        ", https://evil.example/, false, true",
        ", , false, false"
    })
    void onlyOurOwnPagesLeadToWhatWasDone(String site, String referer, boolean followed, boolean elsewhere) {
        var origin = origin("certs.example.ac.jp", site, null, referer);
        assertEquals(followed, origin.isFollowed());
        assertEquals(elsewhere, origin.isLedFromElsewhere());
    }

    /** A form of a page that was opened by another name of ours. */
    @ParameterizedTest
    @CsvSource({
        "old.example.ac.jp, https://old.example.ac.jp, true",
        "old.example.ac.jp:8443, https://old.example.ac.jp:8443, true",
        "old.example.ac.jp, http://old.example.ac.jp, false",
        "old.example.ac.jp, https://evil.example, false"
    })
    void isOfTheHostThatWasCalled(String host, String origin, boolean here) {
        assertEquals(here, isHere(host, null, origin, null));
    }

    private boolean isHere(String host, String site, String origin, String referer) {
        return origin(host, site, origin, referer).isHere();
    }

    private FormOrigin origin(String host, String site, String origin, String referer) {
        var headers =
                Map.of("Host", host, "Sec-Fetch-Site", text(site), "Origin", text(origin), "Referer", text(referer));
        return new FormOrigin(
                publicUrl,
                Requests.with(headers.entrySet().stream()
                        .filter(header -> !header.getValue().isEmpty())
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toArray(String[]::new)));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
