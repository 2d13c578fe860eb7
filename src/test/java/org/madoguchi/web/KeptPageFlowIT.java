package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.RawAnswer;

/** The login page that is kept for some seconds is the one that would be built, and nobody gets another's. */
@BrowserTest
class KeptPageFlowIT {

    /** Of no sign-in, but that is not seen from outside. */
    private static final String SIGN_IN = "Cookie: madoguchi=A\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void isAsIfBuiltAnew(String language, Portal portal) {
        var built = get(portal, "", language, SIGN_IN);
        assertTrue(built.body().contains("lang=\"" + language + "\""), built.body());
        for (var time = 0; time < 2; time++) {
            var kept = get(portal, "", language, "");
            assertEquals(built.body(), kept.body());
            assertEquals(200, kept.status());
            for (var name :
                    new String[] {"content-type", "content-language", "content-security-policy", "cache-control"}) {
                assertEquals(header(built, name), header(kept, name));
            }
        }
    }

    @Test
    void isTheOneAskedFor(Portal portal) {
        var kept = get(portal, "", "en", "");
        assertTrue(get(portal, "", "en", "Cookie: madoguchi-language=ja\r\n")
                .body()
                .contains("lang=\"ja\""));
        assertEquals(kept.body(), get(portal, "", "en", "").body());
    }

    /** No language tag, but some write so; servers put a language of their own in its place. */
    @Test
    void isInTheLanguageOfACarelessClient(Portal portal) {
        assertTrue(get(portal, "", "ja_JP", "").body().contains("lang=\"ja\""));
        assertTrue(get(portal, "", "fr, ja;q=0, en;q=0.1", "").body().contains("lang=\"en\""));
    }

    private static String header(RawAnswer answer, String name) {
        return answer.headers().stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElse("");
    }

    /** By HTTP 1.0, whose answers come in one piece. */
    private static RawAnswer get(Portal portal, String query, String language, String header) {
        var request = "GET %s/login.xhtml%s HTTP/1.0\r\nHost: localhost:%d\r\nAccept-Language: %s\r\n%s\r\n"
                .formatted(portal.uri().getPath(), query, portal.port(), language, header);
        return RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.UTF_8));
    }
}
