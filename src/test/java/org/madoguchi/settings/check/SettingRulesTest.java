package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.settings.Settings;

class SettingRulesTest {

    @Test
    void allThatIsMissingIsToldAtOnceInTheTablesOrder() {
        var keys = SettingRules.faults(Settings.of(Map.of("madoguchi.db.url", "jdbc:h2:mem:x"))).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();

        assertEquals(
                List.of(
                        "madoguchi.public-url",
                        "madoguchi.ldap.urls",
                        "madoguchi.ldap.base-dn",
                        "madoguchi.smtp.host",
                        "madoguchi.smtp.from"),
                keys);
    }

    @Test
    void aLineSaysTheKeyTheFaultAndAnExample() {
        assertEquals(
                List.of("madoguchi.smtp.host is missing; example: madoguchi.smtp.host=smtp.example.ac.jp"),
                SettingRules.faults(RightSettings.without("madoguchi.smtp.host")));
    }

    @Test
    void theRequiredSettingsAreEnough() {
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(Map.of())));
    }

    @Test
    void allFaultsAreToldAtOnceEachOnce() {
        var faults = SettingRules.faults(RightSettings.with(Map.of(
                "madoguchi.smtp.port",
                "x",
                "madoguchi.zone",
                "x",
                "madoguchi.db.url",
                "x",
                "madoguchi.ldap.bind-dn",
                "x",
                "madoguchi.smtp.prot",
                "x")));

        assertEquals(
                List.of(
                        "madoguchi.zone",
                        "madoguchi.db.url",
                        "madoguchi.ldap.bind-dn",
                        "madoguchi.smtp.port",
                        "madoguchi.ldap.bind-password",
                        "madoguchi.smtp.prot"),
                faults.stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    @Test
    void noSecretIsRepeated() {
        var faults = SettingRules.faults(RightSettings.with(Map.of(
                "madoguchi.smtp.password",
                "s3cret",
                "madoguchi.ldap.bind-password",
                "s3cret",
                "madoguchi.ldap.truststore-password",
                "s3cret",
                "madoguchi.db.password",
                "s3cret",
                "madoguchi.db.url",
                "jdbc:mysql://db/x?password=s3cret",
                "madoguchi.public-url",
                "https://me:s3cret@certs.example.ac.jp",
                "madoguchi.ldap.urls",
                "ldap://me:s3cret@ldap.example.ac.jp",
                "madoguchi.db.pasword",
                "s3cret")));

        assertEquals(6, faults.size(), faults::toString);
        assertFalse(faults.toString().contains("s3cret"), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia\nTokyo", "Asia\r\nTokyo", "Asia\u2028Tokyo", "Asia\u0000Tokyo"})
    void aLineStaysOneLine(String value) {
        var faults = SettingRules.faults(RightSettings.with(Map.of("madoguchi.zone", value)));

        assertEquals(
                "madoguchi.zone \"Asia Tokyo\" is no time zone; example: madoguchi.zone=Asia/Tokyo",
                String.join("|", faults));
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestOne() {
        assertEquals(
                List.of("madoguchi.ldap.url is no setting, madoguchi.ldap.urls is; example: "
                        + "madoguchi.ldap.urls=ldaps://ldap1.example.ac.jp,ldaps://ldap2.example.ac.jp"),
                SettingRules.faults(RightSettings.with(Map.of("madoguchi.ldap.url", "x", "other.key", "x"))));
    }
}
