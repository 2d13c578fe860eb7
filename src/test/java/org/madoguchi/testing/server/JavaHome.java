package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Java of this machine, for servers that need a newer one than runs the tests. */
final class JavaHome {

    private static final Path OWN = Path.of(System.getProperty("java.home"));

    private JavaHome() {}

    /**
     * One of this release or a later one: the one named by {@code -Dmadoguchi.test.java-home=…}, that of the tests, or
     * one that is installed beside it, as systems do.
     *
     * @throws TestAbortedException when there is none
     */
    static Path atLeast(int release) {
        return Stream.concat(named().stream(), Stream.concat(Stream.of(OWN), neighbours()))
                .filter(home -> release(home) >= release)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("There is no Java " + release
                        + " or newer beside this one: name one by -Dmadoguchi.test.java-home=/path"));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("madoguchi.test.java-home"))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static Stream<Path> neighbours() {
        try (var homes = Files.list(OWN.getParent())) {
            return homes.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the file that each of them has at its root; 0 for what is none. */
    private static int release(Path home) {
        if (!Files.isExecutable(home.resolve(Path.of("bin", "java")))) {
            return 0;
        }
        try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
            var facts = new Properties();
            facts.load(file);
            var version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Integer.parseInt(version.split("[.+-]")[0]);
        } catch (IOException e) {
            return 0;
        }
    }
}
