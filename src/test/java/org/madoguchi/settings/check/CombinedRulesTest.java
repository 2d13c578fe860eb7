package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.settings.Settings;

class CombinedRulesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ldap.bind-dn, cn=x, ldap.bind-password",
        "ldap.bind-password, x, ldap.bind-dn",
        "smtp.user, x, smtp.password",
        "smtp.password, x, smtp.user",
        "seal.password, x, seal.keystore",
        "vc.password, x, vc.keystore",
        "tsa.user, x, tsa.password",
        "tsa.password, x, tsa.user"
    })
    void oneOfAPairAloneIsAFaultOfTheOther(String given, String value, String missing) {
        assertOnly(
                "madoguchi." + missing + " is missing beside madoguchi." + given + ";",
                SettingRules.faults(RightSettings.with(Map.of("madoguchi." + given, value))));
    }

    @Test
    void pairsTogetherAreRight() {
        assertEquals(
                List.of(),
                SettingRules.faults(RightSettings.with(Map.of(
                        "madoguchi.ldap.bind-dn",
                        "cn=x",
                        "madoguchi.ldap.bind-password",
                        "x",
                        "madoguchi.smtp.user",
                        "x",
                        "madoguchi.smtp.password",
                        "x"))));
    }

    @Test
    void mailboxOfReturnedMailNeedsAnAccount() {
        var host = Map.of("madoguchi.bounce.host", "imap.example.ac.jp");
        assertEquals(
                List.of("madoguchi.bounce.user", "madoguchi.bounce.password"),
                SettingRules.faults(RightSettings.with(host)).stream()
                        .map(fault -> fault.substring(0, fault.indexOf(" is missing beside madoguchi.bounce.host;")))
                        .toList());
        var whole = new HashMap<>(host);
        whole.put("madoguchi.bounce.user", "x");
        whole.put("madoguchi.bounce.password", "x");
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(whole)));
    }

    @Test
    void returnedMailIsReadFromOnePlace() throws IOException {
        var maildir = Map.of("madoguchi.bounce.maildir", folder.toString());
        var faults = SettingRules.faults(RightSettings.with(maildir));
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains("is no maildir"), faults::toString);
        Files.createDirectory(folder.resolve("new"));
        Files.createDirectory(folder.resolve("cur"));
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(maildir)));
        var both = new HashMap<>(maildir);
        both.put("madoguchi.bounce.host", "imap.example.ac.jp");
        both.put("madoguchi.bounce.user", "x");
        both.put("madoguchi.bounce.password", "x");
        assertEquals(
                List.of("madoguchi.bounce.maildir cannot be used beside madoguchi.bounce.host"),
                SettingRules.faults(RightSettings.with(both)).stream()
                        .map(fault -> fault.substring(0, fault.indexOf(';')))
                        .toList());
    }

    @Test
    void theDataFolderMattersOnlyWithoutADatabase() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var inFile = Map.of("madoguchi.data-dir", file.resolve("data").toString());
        var values = new HashMap<>(RightSettings.REQUIRED);
        values.putAll(inFile);
        values.remove("madoguchi.db.url");

        assertOnly("madoguchi.data-dir ", SettingRules.faults(Settings.of(values)));
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(inFile)));

        values.put("madoguchi.data-dir", folder.resolve("to/be/made").toString());
        assertEquals(List.of(), SettingRules.faults(Settings.of(values)));
    }

    @Test
    void nothingIsSealedWithoutAKeyExceptForATrial() {
        var keys = List.of("seal.keystore", "seal.password", "tsa.url", "vc.keystore", "vc.password");
        var faults = SettingRules.faults(RightSettings.with(Map.of("madoguchi.certificates", "true")));
        for (var key : keys) {
            var line = "madoguchi." + key + " is missing beside madoguchi.certificates;";
            assertEquals(
                    1, faults.stream().filter(fault -> fault.startsWith(line)).count(), faults::toString);
        }

        var trial = Map.of(
                "madoguchi.certificates",
                "true",
                "madoguchi.simulation",
                "true",
                "madoguchi.data-dir",
                folder.toString());
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(trial)));
    }

    @Test
    void simulatorIsForTryingOut() {
        var tills = Map.of("madoguchi.payment.provider", "simulator", "madoguchi.print.provider", "simulator");
        var faults = SettingRules.faults(RightSettings.with(tills));
        assertEquals(
                2,
                faults.stream()
                        .filter(fault -> fault.contains("is a simulator"))
                        .count(),
                faults::toString);
    }

    @Test
    void thereIsOneDatabase() {
        var server = Map.of("madoguchi.db.jndi", "java:jboss/datasources/madoguchi");
        assertOnly(
                "madoguchi.db.jndi cannot be used beside madoguchi.db.url;",
                SettingRules.faults(RightSettings.with(server)));

        var values = new HashMap<>(RightSettings.REQUIRED);
        values.putAll(server);
        values.remove("madoguchi.db.url");
        values.put("madoguchi.data-dir", "/dev/null/not-looked-at");
        assertEquals(List.of(), SettingRules.faults(Settings.of(values)));
    }

    @Test
    void eachLaneNeedsItsMemory() {
        var prefix = "madoguchi.second-password.argon2.";

        assertOnly(
                prefix + "memory ",
                SettingRules.faults(RightSettings.with(Map.of(prefix + "memory", "31", prefix + "parallelism", "4"))));
        assertEquals(
                List.of(),
                SettingRules.faults(RightSettings.with(Map.of(prefix + "memory", "32", prefix + "parallelism", "4"))));
    }

    @Test
    void nobodyIsErasedBeforeBeingSuspended() {
        assertOnly(
                "madoguchi.vanished.retention is shorter than madoguchi.vanished.grace;",
                SettingRules.faults(RightSettings.with(Map.of("madoguchi.vanished.retention", "P29D"))));
        assertEquals(
                List.of(),
                SettingRules.faults(RightSettings.with(
                        Map.of("madoguchi.vanished.retention", "P14D", "madoguchi.vanished.grace", "P14D"))));
    }

    @Test
    void remindersHaveATimeOfDay() {
        assertOnly(
                "madoguchi.reminder.until is not after madoguchi.reminder.from;",
                SettingRules.faults(RightSettings.with(Map.of("madoguchi.reminder.from", "19:00"))));
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(Map.of("madoguchi.reminder.until", "09:01"))));
    }

    private static void assertOnly(String beginning, List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(beginning), faults::toString);
    }
}
