package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

@Timeout(60)
class DoctorCommandTest {

    private static final Pattern NOT_WELL =
            Pattern.compile("\"((?:ldap|smtp|bounce|url|database|node|nodes|proxy|settings|part)\\.\\w+)\"");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(Map<String, String> settings, String... arguments) {
        return DoctorCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Settings.of(settings),
                Clock.systemUTC(),
                arguments);
    }

    private Map<String, String> settings() {
        return Map.of(
                "madoguchi.public-url",
                "http://certs.example.ac.jp.invalid",
                "madoguchi.data-dir",
                folder.toString(),
                "madoguchi.ldap.urls",
                "ldap://localhost:1",
                "madoguchi.ldap.base-dn",
                "dc=example",
                "madoguchi.smtp.host",
                "localhost",
                "madoguchi.smtp.port",
                "1",
                "madoguchi.smtp.from",
                "certificates@example.ac.jp",
                "madoguchi.smpt.user",
                "slip");
    }

    @Test
    void namesEachFaultAndItsCureInJapanese() {
        assertEquals(2, run(settings(), "--language", "ja"));
        var said = out.toString(StandardCharsets.UTF_8);
        for (var words : List.of(
                "madoguchi.smpt.user",
                "ディレクトリ: ldap://localhost:1 に接続できません",
                "メールサーバ: localhost:1 に接続できません",
                "http://certs.example.ac.jp.invalid はhttpsではありません",
                "madoguchi.public-url を https:// にしてください")) {
            assertTrue(said.contains(words), said);
        }
    }

    @Test
    void speaksEnglishToo() {
        assertEquals(2, run(settings(), "--language", "en"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("is not https"));
    }

    @Test
    void saysHowItIsCalled() {
        assertEquals(2, run(settings(), "--language", "en", "--what"));
        assertEquals(2, run(settings(), "--language", "en", "--mail-to", "nobody\r\nBcc: x@example.com"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Usage"));
    }

    @Test
    void silenceEndsOnePartAndNotTheOthers() {
        var silence = new CountDownLatch(1);
        var examination = new Examination(Duration.ofSeconds(1));
        examination.add("silent", () -> {
            silence.await();
            return List.of();
        });
        examination.add("broken", () -> {
            throw new IOException("broken");
        });
        examination.add("well", () -> List.of(Finding.ok("settings.right")));
        var keys = new ArrayList<String>();
        examination.run(finding -> keys.add(finding.key()));
        assertEquals(List.of("part.silent", "part.failed", "settings.right"), keys);
    }

    /** One cause, one line: what depends on it says nothing. */
    @Test
    void baseThatIsNoNameIsToldOnce() {
        assertEquals(2, run(with(Map.of("madoguchi.ldap.base-dn", "people")), "--language", "en"));
        var said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("madoguchi.ldap.base-dn"), said);
        assertFalse(said.contains("Directory"), said);
        assertTrue(said.contains("Mail server: localhost:1 cannot be reached"), said);
    }

    @Test
    void settingsThatCannotBeReadAreTheOnlyThingTold() throws IOException {
        var latin =
                Files.write(folder.resolve("settings"), "madoguchi.zone=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        for (var place : List.of(
                Map.of("madoguchi.config-file", latin.toString()),
                Map.of("madoguchi.config-file", folder.resolve("nowhere").toString()),
                Map.of("madoguchi.secrets-dir", folder.resolve("nowhere").toString()))) {
            out.reset();
            assertEquals(2, run(place, "--language", "en"));
            var said = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals(4, said.size(), said::toString);
            assertTrue(
                    said.get(0)
                            .startsWith("[FAIL] Setting: "
                                    + place.keySet().iterator().next()),
                    said::toString);
            assertTrue(said.get(1).contains("Nothing else was checked"), said::toString);
        }
    }

    private Map<String, String> with(Map<String, String> more) {
        var settings = new HashMap<>(settings());
        settings.putAll(more);
        return settings;
    }

    /** A key that a class names has words, and what is not well has all three. */
    @Test
    void everyFindingHasWords() throws IOException {
        var words = ResourceBundle.getBundle("org.madoguchi.i18n.doctor", Locale.JAPANESE);
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/madoguchi"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var source = Files.readString(file);
                NOT_WELL.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> source.contains("org.madoguchi.exam.Finding"))
                        .flatMap(key ->
                                isWell(source, key) ? Stream.of(key) : Stream.of(key, key + ".cure", key + ".meaning"))
                        .filter(key -> !words.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    private static boolean isWell(String source, String key) {
        return Pattern.compile("ok\\(\\s*(?:[^;\"]*)\"" + Pattern.quote(key) + "\"")
                        .matcher(source)
                        .find()
                || Pattern.compile("ok\\([^;]*\"" + Pattern.quote(key) + "\"")
                        .matcher(source)
                        .find();
    }
}
