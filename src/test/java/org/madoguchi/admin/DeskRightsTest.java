package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.StaffRole;

class DeskRightsTest {

    private static final Set<StaffRole> ALL = Set.of(StaffRole.CLERK, StaffRole.ADMIN, StaffRole.AUDITOR);

    @ParameterizedTest
    @EnumSource
    void whereNoCertificatesAreIssuedNobodyHasARightAboutThem(DeskRight right) {
        assertEquals(!right.isOfCertificates(), new DeskRights(Settings.of(Map.of())).may(ALL, right));
        assertTrue(issuing(Map.of()).may(ALL, right));
    }

    @Test
    void clerksApproveWhereTheSettingSaysSo() {
        var clerk = Set.of(StaffRole.CLERK);
        for (var right : new DeskRight[] {DeskRight.HELP_APPROVE, DeskRight.LEDGER_END_APPROVE}) {
            assertFalse(issuing(Map.of()).may(clerk, right));
            assertTrue(issuing(Map.of("madoguchi.desk.clerks-approve", "true")).may(clerk, right));
        }
        assertFalse(issuing(Map.of("madoguchi.desk.clerks-approve", "true"))
                .may(Set.of(StaffRole.AUDITOR), DeskRight.HELP_APPROVE));
    }

    private static DeskRights issuing(Map<String, String> more) {
        var settings = new java.util.HashMap<>(more);
        settings.put("madoguchi.certificates", "true");
        return new DeskRights(Settings.of(settings));
    }
}
