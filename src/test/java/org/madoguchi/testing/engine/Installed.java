package org.madoguchi.testing.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine: on the path, else out of Debian's packages, which are installed if we may. */
public final class Installed {

    private Installed() {}

    /**
     * The first of these programs that is there.
     *
     * @throws IllegalStateException when none is, and none can be installed
     */
    static Path program(List<String> names, String... packages) {
        return first(names)
                .or(() -> install(packages) ? first(names) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("The tests need " + names.get(0)
                        + ": install it (Debian: apt install " + String.join(" ", packages) + ")"));
    }

    /**
     * A program that one package has.
     *
     * @throws IllegalStateException when it is not there, and cannot be installed
     */
    public static Path program(String name, String packageName) {
        return program(List.of(name), packageName);
    }

    private static Optional<Path> first(List<String> names) {
        return names.stream().map(Installed::onPath).flatMap(Optional::stream).findFirst();
    }

    /** A program by its name. */
    public static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Installs packages of Debian's; whether that is possible here. */
    public static boolean install(String... packages) {
        if (!System.getProperty("user.name").equals("root") || onPath("apt-get").isEmpty()) {
            return false;
        }
        var command = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
        command.addAll(List.of(packages));
        oneAtATime(() -> {
            run(List.of("apt-get", "update"));
            run(command);
        });
        return true;
    }

    /** Of several processes that ask at once the package manager lets one in and fails the others. */
    private static void oneAtATime(Runnable work) {
        var file = Path.of(System.getProperty("java.io.tmpdir"), "madoguchi-apt.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            var log = Files.createDirectories(Path.of("target")).resolve("apt.log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (builder.start().onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
