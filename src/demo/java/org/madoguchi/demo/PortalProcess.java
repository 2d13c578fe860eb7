package org.madoguchi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The portal as it is shipped, {@code madoguchi-microbundle.jar} in a JVM of its own, which ends when this one does.
 * It listens on the loopback address only, since everybody knows the passwords of the demo.
 */
final class PortalProcess {

    private static final String LISTEN_ON_LOOPBACK = "set configs.config.server-config.network-config"
            + ".network-listeners.network-listener.http-listener.address=127.0.0.1";
    private static final int ANSWER_MILLIS = 10_000;
    private static final long POLL_MILLIS = 250;
    private static final int LAST_LINES = 20;
    private static final long SHUTDOWN_SECONDS = 10;

    private final Process process;
    private final Path log;
    private final URI url;

    private PortalProcess(Process process, Path log, URI url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Starts it with exactly these settings; those in this process's environment are not passed on. */
    static PortalProcess start(Path microbundle, DemoFolder folder, int port, Map<String, String> settings) {
        try {
            var file = write(
                    folder.path().resolve("portal.properties"),
                    settings.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(e -> e.getKey() + "=" + e.getValue().replace("\\", "\\\\"))
                            .toList());
            var boot = write(folder.path().resolve("portal.asadmin"), List.of(LISTEN_ON_LOOPBACK));
            var agent = folder.temporary().resolve("parent-watch.jar");
            ParentWatch.writeAgent(agent);
            var command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-Djava.io.tmpdir=" + folder.temporary(),
                    "-Dmadoguchi.config-file=" + file,
                    "-javaagent:" + agent + "=" + ProcessHandle.current().pid(),
                    "-jar",
                    microbundle.toString(),
                    "--port",
                    String.valueOf(port),
                    "--prebootcommandfile",
                    boot.toString());
            command.environment().keySet().removeIf(key -> key.startsWith("MADOGUCHI_"));
            command.redirectErrorStream(true).redirectOutput(folder.portalLog().toFile());
            return new PortalProcess(command.start(), folder.portalLog(), URI.create("http://localhost:" + port + "/"));
        } catch (IOException e) {
            throw new DemoFailure("The portal cannot be started: " + e.getMessage(), e);
        }
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        return Files.write(file, lines);
    }

    /**
     * Waits until it shows pages.
     *
     * @throws DemoFailure when it has ended instead, or runs without its pages
     */
    void awaitReady() throws InterruptedException {
        while (!showsPages()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new DemoFailure("The portal has ended with code " + process.exitValue() + lastLines());
            }
        }
    }

    private boolean showsPages() {
        try {
            var connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setReadTimeout(ANSWER_MILLIS);
            var status = connection.getResponseCode();
            if (status >= HttpURLConnection.HTTP_BAD_REQUEST && logged().contains(" ready in ")) {
                throw new DemoFailure("The portal answers " + status + " at " + url + lastLines());
            }
            return status < HttpURLConnection.HTTP_BAD_REQUEST;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    private String lastLines() {
        var lines = logged().lines().toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                .collect(Collectors.joining("\n", ". The end of " + log + ":\n", ""));
    }

    /** Not by {@code readString}: the server writes in whatever encoding the system has. */
    private String logged() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws DemoFailure when it ends by itself, which only a fault or a kill makes it do */
    void awaitEnd() throws InterruptedException {
        var code = process.waitFor();
        throw new DemoFailure("The portal has ended with code " + code + lastLines());
    }

    /** Ends it, by force if need be. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
