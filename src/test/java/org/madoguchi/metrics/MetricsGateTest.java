package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class MetricsGateTest {

    private static final Settings NONE = Settings.of(Map.of());
    private static final Settings OPENED = Settings.of(Map.of(
            "madoguchi.metrics.token", "a-long-random-text-of-20",
            "madoguchi.metrics.addresses", "10.0.0.0/8, ::1"));

    @Test
    void nobodyIsLetInUnlessASettingSaysSo() {
        assertFalse(MetricsGate.isToken(NONE, null));
        assertFalse(MetricsGate.isToken(NONE, "Bearer "));
        assertFalse(MetricsGate.isToken(NONE, ""));
        assertFalse(MetricsGate.isAddress(NONE, "127.0.0.1"));
    }

    @Test
    void tokenIsTheWholeOne() {
        assertTrue(MetricsGate.isToken(OPENED, "Bearer a-long-random-text-of-20"));
        assertFalse(MetricsGate.isToken(OPENED, "Bearer a-long-random-text-of-2"));
        assertFalse(MetricsGate.isToken(OPENED, "Bearer a-long-random-text-of-20 "));
        assertFalse(MetricsGate.isToken(OPENED, "Basic a-long-random-text-of-20"));
        assertFalse(MetricsGate.isToken(OPENED, "a-long-random-text-of-20"));
        assertFalse(MetricsGate.isToken(OPENED, null));
    }

    @Test
    void addressLiesInOneOfTheRanges() {
        assertTrue(MetricsGate.isAddress(OPENED, "10.1.2.3"));
        assertTrue(MetricsGate.isAddress(OPENED, "::1"));
        assertFalse(MetricsGate.isAddress(OPENED, "192.0.2.1"));
        assertFalse(MetricsGate.isAddress(OPENED, "unknown"));
    }
}
