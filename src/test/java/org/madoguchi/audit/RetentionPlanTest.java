package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

class RetentionPlanTest {

    @Test
    void everythingIsKeptUnlessItIsSaidOtherwise() {
        assertEquals(Map.of(), RetentionPlan.read(Settings.of(Map.of())));
    }

    @Test
    void namedKindsGoBeforeTheStarWhereverItStands() {
        var plan = read("LOGIN=P400D, *=P3650D ,LOGOUT = P30D");
        assertEquals(Duration.ofDays(400), plan.get(AuditKind.LOGIN));
        assertEquals(Duration.ofDays(30), plan.get(AuditKind.LOGOUT));
        assertEquals(Duration.ofDays(3650), plan.get(AuditKind.MAIL_GIVEN_UP));
        assertEquals(AuditKind.known().size(), plan.size());
        assertEquals(1, read("LOGIN=P1D").size());
    }

    @Test
    void kindThatThereIsNotIsTold() {
        var fault = assertThrows(InvalidSettingException.class, () -> read("LOGIN=P1D,LOGINS=P1D"));
        assertTrue(fault.getMessage().startsWith("madoguchi.audit.retention \"LOGINS\" is no kind of event; example:"));
    }

    private static Map<AuditKind, Duration> read(String value) {
        return RetentionPlan.read(Settings.of(Map.of("madoguchi.audit.retention", value)));
    }
}
