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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.madoguchi.testing.server.CommandFailedException;
import org.madoguchi.testing.server.Server;

/**
 * The portal as an administrator runs it: {@code target/madoguchi.war} on the {@link Server} that the tests are about, a
 * process of its own, set by environment variables. Ends with {@link #close()}, and by itself when the process of the
 * tests is no more.
 */
public final class Portal implements AutoCloseable {

    /** One process's heap as in the README; the quick compiler and collector, since it lives for minutes only. */
    private static final List<String> JVM = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path WAR = Path.of("target", "madoguchi.war");
    private static final String NAME = "madoguchi";
    private static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;
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
    private final Server server;
    private final Path log;
    private final Process process;

    private Portal(int port, Server server, Path log, Process process) {
        this.port = port;
        this.server = server;
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
            portal.deploy();
        }
        catch (PortalFailedException e) {
            portal.close();
            throw e;
        }
        return portal;
    }

    /** Starts a server that {@link Server#takesApplications()} without the portal, on a free port. */
    public static Portal launch(Map<String, String> settings, String... jvm) {
        return launch(FreePort.find(), settings, Stream.concat(JVM.stream(), Stream.of(jvm)).toList());
    }

    private static Portal launch(int port, Map<String, String> settings, List<String> jvm) {
        try {
            var folder = Files.createDirectories(Path.of("target", "portals", String.valueOf(port)));
            var log = folder.resolve("portal.log");
            var server = Server.underTest(port, folder);
            var command = new ArrayList<>(List.of("sh", "-c", WATCH, "portal"));
            command.addAll(server.command());
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(settings));
            builder.environment().putAll(server.environment());
            builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", jvm));
            builder.environment().putIfAbsent("MADOGUCHI_PUBLIC_URL", uri(port, server).toString());
            return new Portal(port, server, log, builder.start());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Map<String, String> settings) {
        var environment = new HashMap<String, String>();
        settings.forEach((key, value) ->
            environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    /**
     * Puts the portal on its server; returns when its login page answers.
     *
     * @throws PortalFailedException when the server ends, refuses it or does not answer in time
     */
    public void deploy() {
        if (server.takesApplications()) {
            deploy(NAME, WAR, server.contextPath());
        }
        awaitLoginPage();
    }

    /**
     * Puts an application beside the portal.
     *
     * @throws PortalFailedException when the server refuses it
     */
    public void deploy(String name, Path war, String contextPath) {
        await(server::isReady);
        try {
            server.deploy(name, war, contextPath);
        }
        catch (CommandFailedException e) {
            throw new PortalFailedException(e.getMessage(), log(), null);
        }
    }

    /** Takes the portal away from its server, which goes on. */
    public void undeploy() {
        server.undeploy(NAME);
    }

    private void awaitLoginPage() {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(uri() + "/login.xhtml")).timeout(Duration.ofSeconds(10)).build();
        await(() -> answers(client, request));
    }

    private void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(START);
        try {
            while (!condition.getAsBoolean()) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new PortalFailedException("The portal has ended by itself", log(), process.exitValue());
                }
                if (!server.takesApplications() && log().contains(server.failure()) || Instant.now().isAfter(deadline)) {
                    throw new PortalFailedException("The portal's server runs without it", log(), null);
                }
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalFailedException("Interrupted", log(), null);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException e) {
            return false;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where it is, with its context path and without a slash at the end. */
    public URI uri() {
        return uri(port, server);
    }

    private static URI uri(int port, Server server) {
        return URI.create("http://localhost:" + port + server.contextPath());
    }

    /** The TCP port it listens on. */
    public int port() {
        return port;
    }

    /** The server itself, below the process that watches over it. */
    public ProcessHandle server() {
        return process.descendants()
            .filter(child -> child.info().command().orElse("").endsWith("java") && child.children().findAny().isEmpty())
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
