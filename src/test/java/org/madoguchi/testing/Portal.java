package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The portal as an administrator runs it: {@code target/madoguchi-microbundle.jar} as a process of its own, set by
 * environment variables. Ends with {@link #close()}, and by itself when the process of the tests is no more.
 */
public final class Portal implements AutoCloseable {

    /** One process's heap as in the README; the quick compiler and collector, since it lives for minutes only. */
    private static final List<String> JVM = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path JAR = Path.of("target", "madoguchi-microbundle.jar");
    private static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;
    /** The server goes on without the application. */
    private static final String NOT_DEPLOYED = "Exception while loading the app";
    /** Passes a request to end on to the portal, and makes one when standard input closes: when its owner has died. */
    private static final String WATCH = """
        exec 3<&0
        "$@" </dev/null 3<&- & portal=$!
        (read -r end <&3; kill $portal) & watch=$!
        exec 3<&-
        trap 'kill $portal' TERM INT
        wait $portal; code=$?
        while kill -0 $portal; do wait $portal; code=$?; done
        kill $watch
        exit $code""";

    private final int port;
    private final Path log;
    private final Process process;

    private Portal(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a portal on a free port; returns when its login page answers.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    public static Portal start(Map<String, String> settings) {
        return start(FreePort.find(), settings, JVM);
    }

    /**
     * Starts a portal on this port with these options of the Java virtual machine.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    public static Portal start(int port, Map<String, String> settings, List<String> jvm) {
        var portal = launch(port, settings, jvm);
        try {
            portal.awaitLoginPage();
        }
        catch (PortalFailedException e) {
            portal.close();
            throw e;
        }
        return portal;
    }

    private static Portal launch(int port, Map<String, String> settings, List<String> jvm) {
        try {
            var folder = Files.createDirectories(Path.of("target", "portals", String.valueOf(port)));
            var log = folder.resolve("portal.log");
            var command = new ArrayList<>(List.of("sh", "-c", WATCH, "portal",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(jvm);
            command.addAll(List.of("-Djava.io.tmpdir=" + folder.toAbsolutePath(), "-jar", JAR.toString(),
                "--port", String.valueOf(port)));
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(port, settings));
            return new Portal(port, log, builder.start());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(int port, Map<String, String> settings) {
        var environment = new HashMap<>(Map.of("MADOGUCHI_PUBLIC_URL", "http://localhost:" + port));
        settings.forEach((key, value) ->
            environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    private void awaitLoginPage() {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(uri().resolve("/login.xhtml")).timeout(Duration.ofSeconds(10)).build();
        var deadline = Instant.now().plus(START);
        try {
            while (!answers(client, request)) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new PortalFailedException("The portal has ended by itself", log(), process.exitValue());
                }
                if (log().contains(NOT_DEPLOYED) || Instant.now().isAfter(deadline)) {
                    throw new PortalFailedException("The portal's server runs without it", log(), null);
                }
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalFailedException("Interrupted", log(), null);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException e) {
            return false;
        }
    }

    /** Where it is, without a path. */
    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    /** The TCP port it listens on. */
    public int port() {
        return port;
    }

    /** The server itself, below the process that watches over it. */
    public ProcessHandle server() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("java"))
            .findFirst().orElseThrow(() -> new PortalFailedException("The portal has ended by itself", log(), null));
    }

    /** All that it has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        }
        catch (IOException e) {
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
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
