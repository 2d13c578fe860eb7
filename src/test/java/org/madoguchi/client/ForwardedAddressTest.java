package org.madoguchi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** Forwarded headers are believed from configured proxies only, and only as far as a proxy wrote them. */
class ForwardedAddressTest {

    private static final String PROXY = "10.0.0.1";
    private static final String SECOND_PROXY = "10.0.0.2";
    private static final String CLIENT = "203.0.113.9";
    private static final String INVENTED = "198.51.100.66";

    private final ForwardedAddress behindProxies = with("10.0.0.0/30, fd00::1");
    private final ForwardedAddress alone = with("");

    @Test
    void withoutProxiesHeadersMeanNothing() {
        assertEquals(PROXY, alone.find(PROXY, List.of(CLIENT), List.of("for=" + CLIENT)));
    }

    @Test
    void fromAnotherPeerHeadersMeanNothing() {
        assertEquals(CLIENT, behindProxies.find(CLIENT, List.of(INVENTED), List.of("for=" + INVENTED)));
        assertEquals(CLIENT, behindProxies.find(CLIENT, List.of(PROXY), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "203.0.113.9; 203.0.113.9",
                "203.0.113.9:50000; 203.0.113.9",
                "198.51.100.66, 203.0.113.9; 203.0.113.9",
                "10.0.0.2, 203.0.113.9; 203.0.113.9",
                "198.51.100.66, 203.0.113.9, 10.0.0.2; 203.0.113.9",
                "198.51.100.66,203.0.113.9,10.0.0.2,10.0.0.1; 203.0.113.9",
                "10.0.0.3, 10.0.0.2; 10.0.0.3",
                "2001:db8::7; 2001:db8::7",
                "[2001:db8::7]:443; 2001:db8::7",
                "fe80::1%eth0; fe80::1",
                "::ffff:203.0.113.9; 203.0.113.9",
                "203.0.113.9, fd00::1; 203.0.113.9",
                "''; 10.0.0.1",
                "','; 10.0.0.1",
                "unknown; 10.0.0.1",
                "203.0.113.9, unknown; 10.0.0.1",
                "203.0.113.9, unknown, 10.0.0.2; 10.0.0.2",
                "203.0.113.9,; 203.0.113.9",
                "203.0.113.9, ,10.0.0.2,; 203.0.113.9",
                "\"203.0.113.9\"; 203.0.113.9",
                "\"[2001:db8::7]:443\"; 2001:db8::7",
                "\"; 10.0.0.1",
                "<script>; 10.0.0.1",
                "evil.example.com; 10.0.0.1"
            })
    void rightMostThatIsNoProxyCounts(String header, String expected) {
        assertEquals(expected, behindProxies.find(PROXY, List.of(header), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=203.0.113.9;proto=https;by=10.0.0.1 | 203.0.113.9",
                "proto=https; FOR=\"203.0.113.9:4711\" | 203.0.113.9",
                "for=\"[2001:db8::7]:4711\" | 2001:db8::7",
                "for=198.51.100.66, for=203.0.113.9 | 203.0.113.9",
                "for=198.51.100.66, for=203.0.113.9;host=x, for=10.0.0.2 | 203.0.113.9",
                "for=\"198.51.100.66, for=203.0.113.9 | 203.0.113.9",
                "for=unknown | 10.0.0.1",
                "for=_secret | 10.0.0.1",
                "by=203.0.113.9 | 10.0.0.1",
                "xfor=203.0.113.9 | 10.0.0.1",
                "for= | 10.0.0.1",
                "203.0.113.9 | 10.0.0.1"
            })
    void standardHeaderIsReadToo(String header, String expected) {
        assertEquals(expected, behindProxies.find(PROXY, List.of(), List.of(header)));
    }

    @Test
    void clientCannotOverrideTheProxysHeaderByTheOther() {
        assertEquals(CLIENT, behindProxies.find(PROXY, List.of(CLIENT), List.of("for=" + INVENTED)));
    }

    @Test
    void linesAreOneList() {
        assertEquals(CLIENT, behindProxies.find(PROXY, List.of(INVENTED, CLIENT), List.of()));
        assertEquals(CLIENT, behindProxies.find(PROXY, List.of(INVENTED + ", " + CLIENT, SECOND_PROXY), List.of()));
    }

    @Test
    void peerIsSpeltInOneWay() {
        assertEquals("::1", alone.find("0:0:0:0:0:0:0:1%lo", List.of(), List.of()));
        assertEquals("192.0.2.1", alone.find("::ffff:192.0.2.1", List.of(), List.of()));
        assertEquals(CLIENT, behindProxies.find("::ffff:10.0.0.1", List.of(CLIENT), List.of()));
    }

    @Test
    void peerThatIsNoAddressIsTakenAsItIs() {
        assertEquals("local-socket", behindProxies.find("local-socket", List.of(CLIENT), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.ac.jp", "10.0.0.0/40", "10.0.0.1;10.0.0.2", "*"})
    void wrongSettingIsNamed(String value) {
        var refusal = assertThrows(InvalidSettingException.class, () -> with(value));
        assertTrue(
                refusal.getMessage().startsWith("madoguchi.trusted-proxies \"" + value + "\""), refusal.getMessage());
    }

    private static ForwardedAddress with(String proxies) {
        return ForwardedAddress.configured(Settings.of(Map.of("madoguchi.trusted-proxies", proxies)));
    }
}
