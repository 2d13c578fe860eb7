package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class SampleSettingsTest {

    private static final Path SAMPLE = Path.of("payara-config", "madoguchi.properties.sample");
    /** Those that name files, which are not there, and the passwords of such. */
    private static final List<String> FILES = List.of(
            "madoguchi.bounce.maildir",
            "madoguchi.secrets-dir",
            "madoguchi.config-file",
            "madoguchi.university.logo",
            "madoguchi.ldap.truststore",
            "madoguchi.second-password.breached-list",
            "madoguchi.audit.head-file",
            "madoguchi.certificates.templates",
            "madoguchi.certificates.font",
            "madoguchi.certificates.font.names",
            "madoguchi.certificates.seal-image",
            "madoguchi.seal.keystore",
            "madoguchi.seal.password",
            "madoguchi.vc.keystore",
            "madoguchi.vc.password");

    /** The sample with every setting in force. */
    private static Properties sample() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(SAMPLE).replace("#madoguchi.", "madoguchi.")));
        return properties;
    }

    @Test
    void theSampleHasEverySettingAndNoOther() throws IOException {
        assertEquals(
                SettingRules.ALL.stream().map(SettingRule::key).sorted().collect(Collectors.joining("\n")),
                sample().stringPropertyNames().stream().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void whatTheSampleShowsIsRight() throws IOException {
        var values = new TreeMap<String, String>();
        sample().forEach((key, value) -> values.put((String) key, (String) value));
        values.keySet().removeAll(FILES);

        assertEquals(List.of(), SettingRules.faults(Settings.of(values)));
    }

    @Test
    void aCommentStandsBeforeEachSetting() throws IOException {
        var lines = Files.readAllLines(SAMPLE);
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#madoguchi.")) {
                assertTrue(lines.get(i - 1).startsWith("# "), lines.get(i));
            }
        }
    }
}
