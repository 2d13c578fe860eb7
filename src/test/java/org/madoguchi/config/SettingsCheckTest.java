package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;
import org.madoguchi.settings.check.StartFailedException;

class SettingsCheckTest {

    @Test
    void theStartIsRefusedWithALineForEachFault() {
        var settings = Settings.of(Map.of("madoguchi.db.url", "jdbc:h2:mem:x", "madoguchi.smtp.port", "mail"));

        var refused = assertThrows(StartFailedException.class, () -> new SettingsCheck(settings).check(null));

        assertEquals(SettingRules.faults(settings), refused.getMessage().lines().toList());
        assertEquals(6, refused.getMessage().lines().count());
    }

    @Test
    void rightSettingsLetItGoOn() {
        var settings = Settings.of(Map.of(
                "madoguchi.db.url",
                "jdbc:h2:mem:x",
                "madoguchi.public-url",
                "http://localhost:8080",
                "madoguchi.ldap.urls",
                "ldap://localhost:1389",
                "madoguchi.ldap.base-dn",
                "dc=example",
                "madoguchi.smtp.host",
                "localhost",
                "madoguchi.smtp.from",
                "certificates@example.ac.jp"));

        assertDoesNotThrow(() -> new SettingsCheck(settings).check(null));
    }
}
