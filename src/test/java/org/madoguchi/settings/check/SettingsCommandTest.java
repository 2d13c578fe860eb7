package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look before the server boots has what the pom packs for it, and no more: not the rest of the service. */
class SettingsCommandTest {

    private static final Pattern PACKED = Pattern.compile("<settingsLibraries>(.*)</settingsLibraries>");
    private static final String DATABASE = "madoguchi.db.url";

    @Test
    void whatIsPackedIsEnoughForEveryRule() throws Exception {
        System.setProperty(DATABASE, "jdbc:postgresql://db.example.ac.jp/madoguchi?sslmode=verify-full");
        try (var loader = new URLClassLoader(packed().toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var format = loader.loadClass(SettingsCommand.class.getName())
                    .getMethod("logFormat")
                    .invoke(null);
            assertEquals(Optional.empty(), format, "the required settings are missing");
        } finally {
            System.clearProperty(DATABASE);
        }
    }

    private static List<URL> packed() throws Exception {
        var pom = PACKED.matcher(Files.readString(Path.of("pom.xml")));
        pom.find();
        var globs = Stream.of(pom.group(1).split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        var urls = new ArrayList<URL>();
        urls.add(url(Path.of("target/classes")));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var file = Path.of(entry);
            if (globs.stream().anyMatch(glob -> glob.matches(file.getFileName()))) {
                urls.add(url(file));
            }
        }
        return urls;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
