package org.madoguchi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class ProxyExamTest {

    private static final List<String> NOTHING = List.of();
    private static final List<String> STUDENT = List.of("203.0.113.9");

    private final ProxyExam behind = exam(Map.of("madoguchi.trusted-proxies", "10.0.0.0/8"));
    private final ProxyExam bare = exam(Map.of());

    private static ProxyExam exam(Map<String, String> settings) {
        return new ProxyExam(Settings.of(settings));
    }

    @Test
    void trustedProxyIsBelieved() {
        var finding = behind.finding("10.0.0.1", STUDENT, NOTHING);
        assertEquals("proxy.believed", finding.key());
        assertEquals(List.of("10.0.0.1", "203.0.113.9"), finding.values());
        assertEquals(
                "proxy.believed",
                behind.finding("10.0.0.1", NOTHING, List.of("for=203.0.113.9")).key());
    }

    @Test
    void proxyIsBelievedAboutItsOwnMachine() {
        assertEquals(
                "proxy.believed",
                behind.finding("10.0.0.1", List.of("10.0.0.1"), NOTHING).key());
    }

    @Test
    void othersAreNot() {
        assertEquals(
                "proxy.untrusted", behind.finding("192.0.2.1", STUDENT, NOTHING).key());
        assertEquals(
                "proxy.untrusted", bare.finding("127.0.0.1", STUDENT, NOTHING).key());
    }

    @Test
    void proxyThatSaysNothingOrNonsenseIsNamed() {
        assertEquals(
                "proxy.silent", behind.finding("10.0.0.1", NOTHING, NOTHING).key());
        assertEquals(
                "proxy.garbled",
                behind.finding("10.0.0.1", List.of("unknown"), NOTHING).key());
        var six = exam(Map.of("madoguchi.trusted-proxies", "::1"))
                .finding("0:0:0:0:0:0:0:1", List.of("unknown"), NOTHING);
        assertEquals("proxy.garbled", six.key());
        assertEquals(List.of("::1"), six.values());
    }

    @Test
    void wayPastTheProxyIsNamedWhereThereIsOne() {
        assertEquals(
                "proxy.passed_by", behind.finding("192.0.2.1", NOTHING, NOTHING).key());
        assertEquals("proxy.none", bare.finding("127.0.0.1", NOTHING, NOTHING).key());
    }
}
