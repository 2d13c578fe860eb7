package org.madoguchi.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.file.FileSystemConfigSource;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where settings are read from. What cannot be read counts as empty. */
final class SettingsSources {

    private SettingsSources() {}

    /** The sources of this process; the two places among them are named by the environment or system properties. */
    static SmallRyeConfig load() {
        var places = builder().build();
        var builder = builder();
        value(places, "madoguchi.secrets-dir")
                .ifPresent(folder -> builder.withSources(new FileSystemConfigSource(new File(folder), 200)));
        value(places, "madoguchi.config-file")
                .flatMap(SettingsSources::properties)
                .ifPresent(builder::withSources);
        return builder.build();
    }

    /**
     * Windows' editors begin a file with a mark of its encoding (Unicode, 23.8), which would be part of the first key,
     * or of a password.
     */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .forClassLoader(SettingsSources.class.getClassLoader())
                .addSystemSources();
    }

    private static Optional<String> value(SmallRyeConfig config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip);
    }

    private static Optional<ConfigSource> properties(String file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(withoutMark(Files.readString(Path.of(file)))));
            var values = properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
            return Optional.of(new PropertiesConfigSource(values, file, 150));
        } catch (IOException | IllegalArgumentException e) { // the latter for an escape that is none
            return Optional.empty();
        }
    }
}
