package org.madoguchi.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who seems to have opened a mailed link. */
class OpeningSignsTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | true  | false | 30 | PHONE | false
        GET  | true  | false | 5  | PHONE | false
        GET  | true  | false | 4  | PHONE | true
        HEAD | true  | false | 30 | PHONE | true
        GET  | false | false | 30 | PHONE | true
        GET  | true  | true  | 30 | PHONE | true
        GET  | true  | false | 30 | '' | true
        GET  | true  | false | 30 | curl/8.5.0 | true
        GET  | true  | false | 30 | Java/17.0.2 | true
        GET  | true  | false | 30 | Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) | true
        GET  | true  | false | 30 | Mozilla/5.0 (compatible; Barracuda Sentinel) | true
        GET  | true  | false | 30 | Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 | true
        GET  | true  | false | 30 | Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0.0.0 Safari/537.36 | true
        GET  | true  | false | 30 | Mozilla/5.0 (Windows NT 10.0; rv:125.0) Gecko/20100101 Firefox/125.0 | false
        GET  | true  | false | 30 | Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 20) Chrome/124.0 Mobile | false
        """)
    void looksLikeMachine(
            String method, boolean speaks, boolean prefetch, int seconds, String userAgent, boolean machine) {
        var signs = new OpeningSigns(
                method, speaks, prefetch, userAgent.equals("PHONE") ? PHONE : userAgent, Duration.ofSeconds(seconds));
        assertEquals(machine, signs.looksLikeMachine());
    }
}
