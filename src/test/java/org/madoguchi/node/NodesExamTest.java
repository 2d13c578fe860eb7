package org.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;

class NodesExamTest {

    private static final String PASSWORD = "changeit";
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private static ServiceNode node(String name, String version, Map<String, String> settings, Duration ahead) {
        var node = new ServiceNode(name, name, version, SettingPrints.of(Settings.of(settings)));
        node.seen(NOW.plus(ahead), NOW);
        return node;
    }

    private static List<String> keys(ServiceNode... nodes) {
        return NodesExam.examine(List.of(nodes)).stream().map(Finding::key).toList();
    }

    @Test
    void nodesThatFitAreWell() {
        var one = node("one", "1.0.0", Map.of("madoguchi.data-dir", "/a"), Duration.ZERO);
        var two = node("two", "1.0.0", Map.of("madoguchi.data-dir", "/b"), Duration.ofSeconds(-4));
        assertEquals(List.of("nodes.there"), keys(one, two));
        assertEquals(
                List.of("2", "one: 1.0.0, two: 1.0.0"),
                NodesExam.examine(List.of(one, two)).get(0).values());
    }

    @Test
    void eachDifferenceIsNamed() {
        var one = node("one", "1.0.0", Map.of("madoguchi.signin.idle", "PT30M"), Duration.ZERO);
        var two = node("two", "1.1.0", Map.of("madoguchi.signin.idle", "PT1H"), Duration.ofSeconds(-90));
        var six = node("six", "1.1.0", Map.of("madoguchi.signin.idle", "PT30M"), Duration.ZERO);
        assertEquals(List.of("nodes.there", "nodes.versions", "nodes.settings", "nodes.clock"), keys(one, six, two));
        var findings = NodesExam.examine(List.of(one, six, two));
        assertEquals(
                List.of("one: 1.0.0, six: 1.1.0, two: 1.1.0"), findings.get(1).values());
        assertEquals(List.of("madoguchi.signin.idle"), findings.get(2).values());
        assertEquals(new Finding(Level.FAULT, "nodes.clock", List.of("two", "-90")), findings.get(3));
    }

    /** While a new version comes, node after node, the old ones may have prints of fewer settings. */
    @Test
    void settingsOfAnotherVersionAreNotCompared() {
        var old = node("old", "1.0.0", Map.of(), Duration.ZERO);
        var anew = node("new", "1.1.0", Map.of("madoguchi.signin.idle", "PT1H"), Duration.ZERO);
        assertEquals(List.of("nodes.there", "nodes.versions"), keys(old, anew));
    }

    @Test
    void settingThatOneNodeHasNotDiffers() {
        var given = SettingPrints.of(Settings.of(Map.of("madoguchi.smtp.port", "587")));
        assertEquals(Set.of("madoguchi.smtp.port"), SettingPrints.differing(List.of(given, "")));
    }

    @Test
    void printsTellNoSecret() {
        var print = SettingPrints.of(Settings.of(Map.of(
                "madoguchi.db.url", "jdbc:postgresql://db/madoguchi?password=Sakura",
                "madoguchi.db.password", "Sakura",
                "madoguchi.simulation.notice-secret", "Sakura",
                "madoguchi.smtp.host", "smtp.example.ac.jp")));
        assertEquals(2, print.lines().count(), print);
        assertFalse(print.contains("smtp.example.ac.jp"), print);
        assertFalse(print.contains("db."), print);
    }

    /** Who reads the table could try words; without the database's password there is nothing to try them with. */
    @Test
    void secretsAreComparedByAKeyThatTheTableHasNot() {
        var secret = Map.of("madoguchi.smtp.password", "Sakura");
        assertEquals("", SettingPrints.of(Settings.of(secret)));
        assertEquals(Set.of(), SettingPrints.differing(List.of(keyed("one", secret), keyed("one", secret))));
        assertEquals(
                Set.of("madoguchi.smtp.password"),
                SettingPrints.differing(
                        List.of(keyed("one", secret), keyed("one", Map.of("madoguchi.smtp.password", "Momiji")))));
        assertNotEquals(keyed("one", secret), keyed("two", secret));
        var twice = keyed("one", Map.of("madoguchi.smtp.password", "Sakura", "madoguchi.tsa.password", "Sakura"));
        assertEquals(
                2,
                twice.lines().map(line -> line.split("=")[1]).distinct().count(),
                "nobody sees that two secrets are the same");
    }

    private static String keyed(String databasePassword, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("madoguchi.db.password", databasePassword);
        return SettingPrints.of(Settings.of(all));
    }

    @Test
    void fileIsComparedByWhatItSays(@TempDir Path folder) throws Exception {
        var one = Files.writeString(folder.resolve("one.svg"), "<svg/>").toString();
        var same = Files.writeString(folder.resolve("same.svg"), "<svg/>").toString();
        var other =
                Files.writeString(folder.resolve("other.svg"), "<svg></svg>").toString();
        assertEquals(Set.of(), SettingPrints.differing(List.of(logo(one), logo(same))));
        assertEquals(Set.of("madoguchi.university.logo"), SettingPrints.differing(List.of(logo(one), logo(other))));
    }

    private static String logo(String file) {
        return SettingPrints.of(Settings.of(Map.of("madoguchi.university.logo", file)));
    }

    /** Each node may have made its file itself: its bytes differ then. */
    @Test
    void keyIsComparedByItsCertificate(@TempDir Path folder) throws Exception {
        var first = madeOf(folder.resolve("first.p12"), certificate(folder, "first"));
        var again = madeOf(folder.resolve("again.p12"), certificate(folder, "first"));
        var other = madeOf(folder.resolve("other.p12"), certificate(folder, "other"));
        assertNotEquals(-1, Files.mismatch(first, again));
        assertEquals(Set.of(), SettingPrints.differing(List.of(trusting(first), trusting(again))));
        assertEquals(
                Set.of("madoguchi.ldap.truststore"),
                SettingPrints.differing(List.of(trusting(first), trusting(other))));
    }

    @Test
    void secretKeyInAStoreHasNoCertificate(@TempDir Path folder) throws Exception {
        var first = madeOf(folder.resolve("first.p12"), certificate(folder, "first"));
        var more = KeyStore.getInstance(first.toFile(), PASSWORD.toCharArray());
        more.setEntry(
                "secret",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "HmacSHA256")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        var second = folder.resolve("second.p12");
        try (var out = Files.newOutputStream(second)) {
            more.store(out, PASSWORD.toCharArray());
        }
        assertEquals(Set.of(), SettingPrints.differing(List.of(trusting(first), trusting(second))));
    }

    private static String trusting(Path store) {
        return SettingPrints.of(Settings.of(
                Map.of("madoguchi.ldap.truststore", store.toString(), "madoguchi.ldap.truststore-password", PASSWORD)));
    }

    /** A file of its own each time. */
    private static Path madeOf(Path file, Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("campus-ca", certificate);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static Certificate certificate(Path folder, String name) throws Exception {
        var file = folder.resolve(name + "-made.p12");
        if (Files.notExists(file)) {
            var made = ManageCertificates.main(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    "generate-self-signed-certificate",
                    "--keystore",
                    file.toString(),
                    "--keystore-type",
                    "PKCS12",
                    "--keystore-password",
                    PASSWORD,
                    "--alias",
                    name,
                    "--subject-dn",
                    "CN=" + name);
            assertEquals(ResultCode.SUCCESS, made);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()).getCertificate(name);
    }
}
