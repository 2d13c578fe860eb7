package org.madoguchi.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.file.FileSystemConfigSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings an administrator gave, strongest first: system properties, environment variables
 * ({@code madoguchi.ldap.urls} is {@code MADOGUCHI_LDAP_URLS}), a folder of secrets with one file per key
 * ({@code madoguchi.secrets-dir}), and a properties file ({@code madoguchi.config-file}).
 * An empty value counts as absent.
 */
public class Settings {

    private final SmallRyeConfig config;

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Reads all sources anew.
     *
     * @throws UncheckedIOException when the configured file cannot be read
     */
    public static Settings load() {
        var places = builder().build();
        var builder = builder();
        places.getOptionalValue("madoguchi.secrets-dir", String.class)
            .ifPresent(folder -> builder.withSources(new FileSystemConfigSource(new File(folder), 200)));
        places.getOptionalValue("madoguchi.config-file", String.class)
            .ifPresent(file -> builder.withSources(properties(file)));
        return new Settings(builder.build());
    }

    /** Settings from a map alone, for tests and tools. */
    public static Settings of(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(values, "map", 100)).build());
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder().forClassLoader(Settings.class.getClassLoader())
            .addSystemSources();
    }

    private static PropertiesConfigSource properties(String file) {
        try {
            return new PropertiesConfigSource(Path.of(file).toUri().toURL(), 150);
        }
        catch (IOException e) {
            throw new UncheckedIOException("madoguchi.config-file: cannot read " + file, e);
        }
    }

    /** The trimmed value, or empty when the key is absent or blank. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getValue()).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** The value, or the default. */
    public String string(String key, String defaultValue) {
        return find(key).orElse(defaultValue);
    }

    /**
     * The value of a key that must be there.
     *
     * @throws InvalidSettingException when it is not
     */
    public String required(String key) {
        return find(key).orElseThrow(() -> new InvalidSettingException(key, "is missing", "any value"));
    }

    /**
     * An ISO-8601 duration such as {@code PT30M}.
     *
     * @throws InvalidSettingException when it is not one, or not positive
     */
    public Duration duration(String key, Duration defaultValue) {
        return find(key).map(value -> parse(key, value, "PT30M", () -> positive(Duration.parse(value))))
            .orElse(defaultValue);
    }

    /**
     * A whole number of at least 0.
     *
     * @throws InvalidSettingException when it is not one
     */
    public int integer(String key, int defaultValue) {
        return find(key).map(value -> parse(key, value, String.valueOf(defaultValue), () -> notNegative(Integer.parseInt(value))))
            .orElse(defaultValue);
    }

    /**
     * {@code true} or {@code false}.
     *
     * @throws InvalidSettingException when it is neither
     */
    public boolean bool(String key, boolean defaultValue) {
        return find(key).map(value -> parse(key, value, "true", () -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        })).orElse(defaultValue);
    }

    /** A comma-separated list, without blanks; empty when absent. */
    public List<String> list(String key) {
        return find(key).map(value -> List.of(value.split(","))).orElse(List.of()).stream()
            .map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static int notNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException();
        }
        return duration;
    }

    private static <T> T parse(String key, String value, String example, Supplier<T> parser) {
        try {
            return parser.get();
        }
        catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidSettingException(key, "\"" + value + "\" cannot be used", example);
        }
    }
}
