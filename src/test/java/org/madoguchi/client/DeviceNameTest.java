package org.madoguchi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** People recognise their devices. */
class DeviceNameTest {

    private static final String WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                IPHONE + " Version/17.5 Mobile/15E148 Safari/604.1 | iPhone Safari",
                IPHONE + " CriOS/126.0.6478.35 Mobile/15E148 Safari/604.1 | iPhone Chrome",
                IPHONE + " FxiOS/127.0 Mobile/15E148 Safari/605.1.15 | iPhone Firefox",
                IPHONE + " Version/17.0 EdgiOS/125.0.2535.96 Mobile/15E148 Safari/605.1.15 | iPhone Edge",
                IPHONE + " GSA/320.0 Mobile/15E148 Safari/604.1 | iPhone Google",
                IPHONE + " Mobile/15E148 Safari Line/14.8.0 | iPhone LINE",
                IPHONE + " Mobile/15E148 | iPhone",
                "Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15"
                        + " Version/12.1 Mobile/15E148 Safari/604.1 | iPad Safari",
                WINDOWS + " " + WEBKIT + " Chrome/126.0.0.0 Safari/537.36 | Windows Chrome",
                WINDOWS + " " + WEBKIT + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Windows Edge",
                WINDOWS + " " + WEBKIT + " Chrome/64.0 Safari/537.36 Edge/17.17134 | Windows Edge",
                WINDOWS + " " + WEBKIT + " Chrome/126.0.0.0 Safari/537.36 OPR/111.0 | Windows Opera",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0 | Windows Firefox",
                MAC + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 | Mac Safari",
                MAC + " " + WEBKIT + " Chrome/126.0.0.0 Safari/537.36 | Mac Chrome",
                "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | Linux Firefox",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) " + WEBKIT
                        + " Chrome/126.0.0.0 Safari/537.36 | Chromebook Chrome",
                ANDROID + " " + WEBKIT + " Chrome/126.0.0.0 Mobile Safari/537.36 | Android Chrome",
                ANDROID + " " + WEBKIT + " Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0 | Android Edge",
                "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0 | Android Firefox",
                "Mozilla/5.0 (Linux; Android 14; SM-S921B) " + WEBKIT
                        + " SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36 | Android Samsung Internet",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) " + WEBKIT
                        + " Version/4.0 Chrome/126.0 Mobile Safari/537.36 Line/14.9.0/IAB | Android LINE",
                "Mozilla/5.0 (Linux; Android 14; SO-51D; wv) " + WEBKIT
                        + " Version/4.0 Chrome/126.0 Mobile Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.yjtop/3.1"
                        + " | Android Yahoo! Japan",
                "curl/8.5.0 Chrome/1 | Chrome"
            })
    void isDeviceAndBrowser(String userAgent, String name) {
        assertEquals(name, DeviceName.of(userAgent));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"curl/8.5.0", "<script>alert(1)</script>", "-", "窓口", "Chrome", "Safari/604.1"})
    void isUnknown(String userAgent) {
        assertEquals("?", DeviceName.of(userAgent));
        assertEquals(Optional.empty(), DeviceName.find(userAgent));
    }
}
