package org.madoguchi.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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
     * Reads all sources anew. A folder or file that cannot be read counts as empty here: the check of all settings says
     * so together with whatever else is wrong.
     */
    public static Settings load() {
        return new Settings(SettingsSources.load());
    }

    /** Settings from a map alone, for tests and tools. */
    public static Settings of(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "map", 100))
                .build());
    }

    /**
     * The keys that were given, except by environment variables: their names do not tell where a key has dots and where
     * dashes.
     */
    public Set<String> names() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> !(source instanceof EnvConfigSource))
                .flatMap(source -> source.getPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    /** The environment variables that are named like settings of ours. */
    public Set<String> environment() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(EnvConfigSource.class::isInstance)
                .flatMap(source -> source.getPropertyNames().stream())
                .filter(name -> name.matches("MADOGUCHI_[A-Z0-9_]+"))
                .collect(Collectors.toSet());
    }

    /** The trimmed value, or empty when the key is absent or blank. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getValue())
                .map(SettingsSources::withoutMark)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
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
        return find(key)
                .map(value -> parse(key, value, "PT30M", () -> positive(Duration.parse(value))))
                .orElse(defaultValue);
    }

    /**
     * A whole number of at least 0.
     *
     * @throws InvalidSettingException when it is not one
     */
    public int integer(String key, int defaultValue) {
        return find(key)
                .map(value -> parse(key, value, String.valueOf(defaultValue), () -> notNegative(value)))
                .orElse(defaultValue);
    }

    /**
     * {@code true} or {@code false}.
     *
     * @throws InvalidSettingException when it is neither
     */
    public boolean bool(String key, boolean defaultValue) {
        return find(key)
                .map(value -> parse(key, value, "true", () -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                }))
                .orElse(defaultValue);
    }

    /** A comma-separated list, without blanks; empty when absent. */
    public List<String> list(String key) {
        return find(key).map(value -> List.of(value.split(","))).orElse(List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException();
        }
        return duration;
    }

    private static int notNegative(String value) {
        var number = Integer.parseInt(value);
        if (number < 0) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static <T> T parse(String key, String value, String example, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidSettingException(key, "\"" + value + "\" cannot be used", example);
        }
    }
}
