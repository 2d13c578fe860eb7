package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.testing.server.Checksum;
import org.madoguchi.testing.server.CommandFailedException;
import org.madoguchi.testing.server.RunningServer;
import org.madoguchi.testing.server.Server;

/**
 * The portal as an administrator runs it: {@code target/madoguchi.war} on the {@link Server} that the tests are about,
 * a process of its own, set by environment variables. Ends with {@link #close()}, and by itself when the process of the
 * tests is no more.
 */
public final class Portal implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Portal.class.getName());
    /**
     * One process's heap as in the README, unless its configuration says otherwise; the quick compiler and collector,
     * since it lives for minutes only. Then what this run of the tests asks for.
     */
    private static final List<String> JVM = List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", System.getProperty("madoguchi.test.jvm", ""));

    private static final Path WAR = Path.of("target", "madoguchi.war");
    private static final String NAME = "madoguchi";
    /** On a machine that has much else to do; one that has ended is noticed at once. */
    private static final Duration START = Duration.ofMinutes(8);

    private static final int BETWEEN_MILLIS = 200;

    private final int port;
    private final Server server;
    private final RunningServer process;

    private Portal(int port, Server server, RunningServer process) {
        this.port = port;
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a portal on a free port; returns when its login page answers.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    public static Portal start(Map<String, String> settings) {
        return start(Server.make(), FreePort.find(), settings);
    }

    /**
     * Starts a portal on a server of this make at this port.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    public static Portal start(String make, int port, Map<String, String> settings) {
        return launch(make, port, settings, JVM).deployed();
    }

    /**
     * Starts a portal on this port with these options of the Java virtual machine.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    public static Portal start(int port, Map<String, String> settings, List<String> jvm) {
        return launch(Server.make(), port, settings, jvm).deployed();
    }

    /**
     * Starts a portal on the server that is made in a folder below {@code target}, where its log will be.
     *
     * @throws PortalFailedException when it ends or does not answer in time
     */
    static Portal start(Function<Path, Server> maker, int port, Map<String, String> settings, List<String> jvm) {
        return launch(maker, port, settings, jvm).deployed();
    }

    /**
     * Starts the server without waiting for it, on a free port. The portal is to be put on it by {@link #deploy()}.
     *
     * @param jvm options of the Java virtual machine beside the usual ones
     */
    public static Portal launch(Map<String, String> settings, String... jvm) {
        return launch(
                Server.make(),
                FreePort.find(),
                settings,
                Stream.concat(JVM.stream(), Stream.of(jvm)).toList());
    }

    private static Portal launch(String make, int port, Map<String, String> settings, List<String> jvm) {
        LOGGER.log(Level.INFO, "{0}: {1}, SHA-256 {2}", make, WAR, Checksum.sha256(WAR));
        return launch(folder -> Server.of(make, port, folder), port, settings, jvm);
    }

    private static Portal launch(
            Function<Path, Server> maker, int port, Map<String, String> settings, List<String> jvm) {
        var folder = folder(port);
        var server = maker.apply(folder);
        var environment = new HashMap<>(Map.of(
                "MADOGUCHI_PUBLIC_URL", uri(port, server).toString(), "JDK_JAVA_OPTIONS", String.join(" ", jvm)));
        settings.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return new Portal(port, server, RunningServer.start(server, folder.resolve("portal.log"), environment));
    }

    private static Path folder(int port) {
        try {
            return Files.createDirectories(Path.of("target", "portals", String.valueOf(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Portal deployed() {
        try {
            deploy();
        } catch (PortalFailedException e) {
            close();
            throw e;
        }
        return this;
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
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(uri() + "/login.xhtml"))
                .timeout(Duration.ofSeconds(10))
                .build();
        await(() -> answers(client, request));
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
        } catch (CommandFailedException e) {
            throw failed(e.getMessage(), null);
        }
    }

    /** Takes the portal away from its server, which goes on. */
    public void undeploy() {
        server.undeploy(NAME);
    }

    private void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(START);
        while (!condition.getAsBoolean()) {
            var exit = process.exitWithin(BETWEEN_MILLIS);
            if (exit.isPresent()) {
                throw failed("The portal has ended by itself", exit.get());
            }
            if (!server.takesApplications() && log().contains(server.failure())
                    || Instant.now().isAfter(deadline)) {
                throw failed("The portal's server runs without it", null);
            }
        }
    }

    private PortalFailedException failed(String reason, Integer exitCode) {
        return new PortalFailedException(reason + ", see " + process.logFile(), log(), exitCode);
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
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

    /** The server's Java. */
    public ProcessHandle server() {
        return process.java().orElseThrow(() -> failed("The portal has ended by itself", null));
    }

    /** Whether the server can have other applications, and the portal be taken away from it. */
    public boolean takesApplications() {
        return server.takesApplications();
    }

    /** All that it has printed so far. */
    public String log() {
        return process.log();
    }

    /** Ends it without letting it say goodbye, as a power failure does. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
