package org.madoguchi.testing.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process with all that it starts; what it prints lies in {@code target/engines}. */
record Started(Process process, Path folder) implements AutoCloseable {

    /** A folder of its own below {@code target}. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "engines")), name)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program in a folder. */
    static Started in(Path folder, List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(folder).toFile());
        builder.environment().putAll(environment);
        builder.environment().put("HOME", folder.toString());
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return new Started(process, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(Path folder) {
        return folder.resolve("output.log");
    }

    /** What it has printed up to now. */
    String printed() {
        try {
            return Files.readString(output(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
