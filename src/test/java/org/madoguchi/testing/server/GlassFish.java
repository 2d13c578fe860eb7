package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A domain of GlassFish or of Payara Server, its descendant: a copy of the one that the distribution brings, on ports
 * of its own, after the commands that are given to administrators.
 */
final class GlassFish implements Server {

    static final Make ECLIPSE = new Make(
            Path.of("target", "servers", "glassfish", "glassfish7"),
            Path.of("src", "main", "servers", "glassfish", "asadmin-commands.txt"),
            "/madoguchi");
    static final Make PAYARA = new Make(
            Path.of("target", "servers", "payara-server", "payara6"),
            Path.of("payara-config", "server-asadmin-commands.txt"),
            "");

    private static final String DOMAIN = "domain1";

    /**
     * @param home of the distribution
     * @param commands an {@code asadmin} script
     * @param contextPath where the portal is put
     */
    record Make(Path home, Path commands, String contextPath) {

        String asadmin() {
            return home.resolve(Path.of("bin", "asadmin")).toString();
        }
    }

    private final Make make;
    private final GlassFishPorts ports;
    private final Path folder;

    GlassFish(Make make, int port, Path folder) {
        this.make = make;
        this.ports = GlassFishPorts.free(port);
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public String contextPath() {
        return make.contextPath();
    }

    @Override
    public List<String> command() {
        try {
            GlassFishDomain.prepared(make).copy(folder.resolve(DOMAIN), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(make.asadmin(), "start-domain", "--verbose", "--domaindir", folder.toString(), DOMAIN);
    }

    @Override
    public Map<String, String> environment() {
        return java();
    }

    /** The one that runs the tests, for the server and its commands. */
    static Map<String, String> java() {
        return Map.of("AS_JAVA", System.getProperty("java.home"));
    }

    @Override
    public boolean takesApplications() {
        return true;
    }

    @Override
    public boolean isReady() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.admin())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void deploy(String name, Path war, String contextPath) {
        asadmin(
                "deploy",
                "--name",
                name,
                "--contextroot",
                contextPath.isEmpty() ? "/" : contextPath,
                war.toAbsolutePath().toString());
    }

    @Override
    public void undeploy(String name) {
        asadmin("undeploy", name);
    }

    private void asadmin(String... arguments) {
        var command = new ArrayList<>(List.of(make.asadmin(), "--port", String.valueOf(ports.admin())));
        command.addAll(List.of(arguments));
        Command.run(command, java());
    }

    /** Never begins with the portal. */
    @Override
    public String failure() {
        throw new UnsupportedOperationException();
    }
}
