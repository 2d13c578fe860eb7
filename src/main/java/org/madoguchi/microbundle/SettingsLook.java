package org.madoguchi.microbundle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Looks at the settings in a JVM of its own. What it needs for that lies in a folder of the microbundle, where the
 * server's class loaders do not find it.
 */
final class SettingsLook {

    /** How this process ends when all is right or there are faults; other ends say nothing about the settings. */
    static final int RIGHT = 0;

    static final int FAULTS = 3;
    /** How it ends when all is right and the lines of the log are to be JSON. */
    static final int JSON = 4;

    private static final String FOLDER = "!/MADOGUCHI-INF/check/";
    private static final String CHECK = "org.madoguchi.settings.check.SettingsCommand";

    private SettingsLook() {}

    /** System properties come by the input. */
    public static void main(String... arguments) throws IOException, ReflectiveOperationException {
        var given = new Properties();
        given.load(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        given.forEach((name, value) -> System.setProperty((String) name, (String) value));
        try (var loader = new URLClassLoader(new URL[] {folder()}, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            var format =
                    (Optional<?>) loader.loadClass(CHECK).getMethod("logFormat").invoke(null);
            System.exit(format.isEmpty() ? FAULTS : format.get().equals("json") ? JSON : RIGHT);
        }
    }

    private static URL folder() throws IOException {
        var file = SettingsLook.class.getProtectionDomain().getCodeSource().getLocation();
        return URI.create("jar:" + file + FOLDER).toURL();
    }
}
