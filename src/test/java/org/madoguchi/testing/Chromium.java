package org.madoguchi.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madoguchi.testing.engine.Installed;

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
                .map(Installed::onPath)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(MAC).filter(Files::isExecutable));
    }

    private static Optional<Path> install() {
        return Installed.install("chromium", "fonts-noto-cjk") ? installed() : Optional.empty();
    }
}
