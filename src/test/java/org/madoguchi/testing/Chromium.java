package org.madoguchi.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine: the one named by {@code -Dchromium=/path}, else one that is installed, else Debian's
 * package, which is installed with a font for Japanese if we may.
 */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    /**
     * The executable file.
     *
     * @throws IllegalStateException when there is none and it cannot be installed
     */
    public static Path find() {
        var named = System.getProperty("chromium");
        if (named != null) {
            return Optional.of(Path.of(named))
                    .filter(Files::isExecutable)
                    .orElseThrow(() -> new IllegalStateException("-Dchromium=" + named + " is no program"));
        }
        return installed()
                .or(Chromium::install)
                .orElseThrow(() -> new IllegalStateException("The browser tests need "
                        + "Chromium: install it (Debian: apt install chromium "
                        + "fonts-noto-cjk) or name it by -Dchromium=/path"));
    }

    private static Optional<Path> installed() {
        return NAMES.stream()
                .map(Chromium::onPath)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(MAC).filter(Files::isExecutable));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        if (!System.getProperty("user.name").equals("root") || onPath("apt-get").isEmpty()) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
        return installed();
    }

    private static void run(String... command) {
        try {
            var log = Files.createDirectories(Path.of("target"))
                    .resolve("apt.log")
                    .toFile();
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (builder.start().onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
