package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;

class IssueJobTest {

    private static final String TIMEOUT = "madoguchi.tsa.timeout";
    /** To draw a paper and to sign it. */
    private static final Duration ALL_ELSE = Duration.ofMinutes(1);

    @Test
    void leaseIsLongerThanAnAttemptMayTake() {
        var longest = IssueJob.LEASE.minus(ALL_ELSE);
        assertEquals(0, faults(longest));
        assertEquals(1, faults(longest.plusMillis(1)));
    }

    private static long faults(Duration timeout) {
        return SettingRules.faults(Settings.of(Map.of(TIMEOUT, timeout.toString()))).stream()
                .filter(line -> line.contains(TIMEOUT))
                .count();
    }
}
