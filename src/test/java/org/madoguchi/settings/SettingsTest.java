package org.madoguchi.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting is read as what it is, or named with what is wrong. */
class SettingsTest {

    private static final String KEY = "madoguchi.test.key";

    @TempDir
    Path folder;

    @AfterEach
    void forgetProperties() {
        List.of(KEY, "madoguchi.config-file", "madoguchi.secrets-dir").forEach(System::clearProperty);
    }

    @Test
    void absentAndBlankAreTheDefault() {
        for (var settings : List.of(Settings.of(Map.of()), with("  "), with(""))) {
            assertEquals(Optional.empty(), settings.find(KEY));
            assertEquals("default", settings.string(KEY, "default"));
            assertEquals(7, settings.integer(KEY, 7));
            assertEquals(Duration.ofMinutes(7), settings.duration(KEY, Duration.ofMinutes(7)));
            assertTrue(settings.bool(KEY, true));
            assertEquals(List.of(), settings.list(KEY));
            assertThrows(InvalidSettingException.class, () -> settings.required(KEY));
        }
    }

    @Test
    void valuesAreReadByType() {
        assertEquals("text", with(" text ").required(KEY));
        assertEquals(12, with("12").integer(KEY, 7));
        assertEquals(0, with("0").integer(KEY, 7));
        assertEquals(Duration.ofSeconds(90), with("PT1M30S").duration(KEY, Duration.ofDays(1)));
        assertFalse(with("false").bool(KEY, true));
        assertTrue(with("true").bool(KEY, false));
        assertEquals(List.of("a", "b c"), with(" a , ,b c,").list(KEY));
    }

    /** As Windows' editors write files: the first key was lost, and a password never right. */
    @Test
    void marksOfAnEncodingAreNoPartOfKeyOrSecret() throws IOException {
        var file = Files.writeString(folder.resolve("settings"), "\uFEFF" + KEY + "=試験大学\nmadoguchi.test.two=2\n");
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("madoguchi.test.password"), "\uFEFFsecret\n");
        System.setProperty("madoguchi.config-file", file.toString());
        System.setProperty("madoguchi.secrets-dir", secrets.toString());

        var settings = Settings.load();

        assertEquals("試験大学", settings.required(KEY));
        assertEquals("2", settings.required("madoguchi.test.two"));
        assertEquals("secret", settings.required("madoguchi.test.password"));
        assertTrue(settings.names().contains(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "1 2", "2147483648", "4294967295", "99999999999"})
    void otherNumbersCannotBeUsed(String value) {
        assertUnusable(value, () -> with(value).integer(KEY, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30m", "PT0S", "PT-5M", "x"})
    void otherDurationsCannotBeUsed(String value) {
        assertUnusable(value, () -> with(value).duration(KEY, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "on"})
    void otherAnswersCannotBeUsed(String value) {
        assertUnusable(value, () -> with(value).bool(KEY, true));
    }

    @Test
    void faultIsOneLineWithKeyAndExample() {
        var message = assertThrows(
                        InvalidSettingException.class, () -> with("soon").duration(KEY, Duration.ofDays(1)))
                .getMessage();
        assertEquals(KEY + " \"soon\" cannot be used; example: " + KEY + "=PT30M", message);
    }

    @Test
    void propertyIsStrongerThanSecretAndThatThanTheFile() throws IOException {
        Files.writeString(folder.resolve("file"), KEY + "=file\n");
        System.setProperty("madoguchi.config-file", folder.resolve("file").toString());
        assertEquals("file", Settings.load().required(KEY));
        Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve(KEY), "secret\n");
        System.setProperty("madoguchi.secrets-dir", folder.resolve("secrets").toString());
        assertEquals("secret", Settings.load().required(KEY));
        System.setProperty(KEY, "property");
        assertEquals("property", Settings.load().required(KEY));
    }

    private static void assertUnusable(String value, Runnable read) {
        var message = assertThrows(InvalidSettingException.class, read::run).getMessage();
        assertTrue(message.contains(KEY) && message.contains(value), message);
    }

    private static Settings with(String value) {
        return Settings.of(Map.of(KEY, value));
    }
}
