package org.madoguchi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a client says about itself fits its column and a log line. */
class ClientTest {

    @Test
    void longTextIsCut() {
        var client = new Client("1".repeat(100), "x".repeat(1000));
        assertEquals(45, client.address().length());
        assertEquals(300, client.userAgent().length());
    }

    @Test
    void characterIsNotCutInTwo() {
        assertEquals("x".repeat(299), new Client("", "x".repeat(299) + "😀").userAgent());
        assertEquals("x".repeat(298) + "😀", new Client("", "x".repeat(298) + "😀").userAgent());
    }

    @Test
    void nothingInvisibleIsKept() {
        assertEquals("a bcd efg", new Client("", " a\r\nb\0c\u001b\u009bd\u2028e\u202ef\ud800g\t").userAgent());
        assertEquals("窓口 é 😀", new Client("", "窓口 é 😀").userAgent());
    }

    @Test
    void absentIsEmpty() {
        assertEquals(new Client("", ""), new Client(null, null));
    }

    @Test
    void networkIsWhatThrottlingCountsBy() {
        assertEquals("2001:db8:1:2::/64", new Client("2001:db8:1:2:3:4:5:6", "").network());
        assertEquals("192.0.2.1", new Client("::ffff:192.0.2.1", "").network());
        assertEquals("system", Client.SYSTEM.network());
    }
}
