package org.madoguchi.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** One address has one spelling and one network. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "' 192.0.2.1 ', 192.0.2.1",
        "192.0.2.1:51234, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:DB8::1, 2001:db8::1",
        "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8:1:0:0:2:0:0, 2001:db8:1::2:0:0",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "10:0:0:0:0:0:0:10, 10::10",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:443, 2001:db8::1",
        "0:0:0:0:0:0:0:1, ::1",
        "::, ::",
        "fe80::1%eth0, fe80::1",
        "[fe80::1%25en0]:80, fe80::1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "[::ffff:c000:201]:80, 192.0.2.1"
    })
    void isReadAndSpeltInOneWay(String text, String spelling) {
        assertEquals(spelling, ClientAddress.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "unknown",
                "_hidden",
                "localhost",
                "example.ac.jp",
                "dead.beef",
                "abc",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4:",
                "1.2.3.4:999999",
                "1.2.3.4%eth0",
                "1.2.3.-4",
                "１.2.3.4",
                "0x7f.0.0.1",
                "1:2",
                ":::",
                "2001:db8::g",
                "1:2:3:4:5:6:7:8:9",
                "2001:db8::1::2",
                "[2001:db8::1",
                "2001:db8::1]",
                "[]",
                "[",
                ":",
                "::1\r\nX: y",
                "' or 1=1 --"
            })
    void isNone(String text) {
        assertTrue(ClientAddress.parse(text).isEmpty());
    }

    @Test
    void veryLongTextIsRefusedQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(ClientAddress.parse("1.".repeat(1_000_000)).isEmpty());
            assertTrue(ClientAddress.parse("%:".repeat(1_000_000)).isEmpty());
            assertTrue(ClientAddress.parse("[".repeat(1_000_000)).isEmpty());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::, 2001:db8:1:2::/64",
        "2001:db8:1:3::6, 2001:db8:1:3::/64",
        "::1, ::/64"
    })
    void networkIsTheAddressOrItsSlash64(String text, String network) {
        assertEquals(network, ClientAddress.parse(text).orElseThrow().network());
    }
}
