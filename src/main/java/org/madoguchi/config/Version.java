package org.madoguchi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The application's version, from the file that the build fills in. */
public final class Version {

    /** Such as {@code 1.0.0}. */
    public static final String VALUE = read();

    private Version() {}

    private static String read() {
        try (var file = Version.class.getResourceAsStream("/org/madoguchi/version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
