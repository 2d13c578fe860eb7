package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The process of a {@link Server}. Ends with {@link #close()}, and by itself when this process is no more. */
public final class RunningServer implements AutoCloseable {

    private static final int STOP_SECONDS = 60;
    /** Passes a request to end on to the server, and makes one when standard input closes: when its owner has died. */
    private static final String WATCH = """
        exec 3<&0
        "$@" </dev/null 3<&- & server=$!
        (read -r end <&3; kill $server) & watch=$!
        exec 3<&-
        trap 'kill $server' TERM INT
        wait $server; code=$?
        while kill -0 $server; do wait $server; code=$?; done
        kill $watch
        exit $code\
        """;

    private final Path log;
    private final Process process;

    private RunningServer(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; does not wait.
     *
     * @param log to be written to, not to be there yet
     * @param environment beside that of this process and what the server itself needs
     */
    public static RunningServer start(Server server, Path log, Map<String, String> environment) {
        var command = new ArrayList<>(List.of("sh", "-c", WATCH, "server"));
        command.addAll(server.command());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(server.environment());
        builder.environment().putAll(environment);
        try {
            return new RunningServer(log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status that it has ended with by itself within so many milliseconds, if it has. */
    public Optional<Integer> exitWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server's Java, below the watch and its own launcher. */
    public Optional<ProcessHandle> java() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java")
                        && child.children().findAny().isEmpty())
                .findFirst();
    }

    /** Where it prints. */
    public Path logFile() {
        return log;
    }

    /** All that it has printed so far, in whatever encoding; what is no UTF-8 is not readable. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without letting it say goodbye, as a power failure does. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        if (exitWithin(TimeUnit.SECONDS.toMillis(STOP_SECONDS)).isEmpty()) {
            kill();
        }
    }
}
