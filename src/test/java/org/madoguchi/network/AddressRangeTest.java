package org.madoguchi.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A range holds the addresses that share its first bits, of its own family. */
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.9.8.7/8, 10.1.2.3, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 203.0.113.1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "2001:db8::/33, 2001:db8:8000::, false",
        "::1, ::1, true"
    })
    void contains(String range, String address, boolean expected) {
        var client = ClientAddress.parse(address).orElseThrow();
        assertEquals(expected, AddressRange.parse(range).orElseThrow().contains(client));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example.ac.jp",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "fd00::/129",
                "/8",
                "10/8",
                "10.0.0.0/8 x"
            })
    void isNone(String text) {
        assertTrue(AddressRange.parse(text).isEmpty());
    }
}
