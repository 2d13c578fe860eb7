package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.testing.FreePort;

/** A standalone WildFly with a base folder of its own, after the script that is given to administrators. */
final class WildFly implements Server {

    private static final Path DISTRIBUTIONS = Path.of("target", "servers", "wildfly");
    private static final Path SCRIPT = Path.of("src", "main", "servers", "wildfly", "madoguchi.cli");
    private static final String BASE = "-Djboss.server.base.dir=";

    private final int port;
    private final int managementPort = FreePort.find();
    private final Path folder;
    private final Path home;

    WildFly(int port, Path folder) {
        this.port = port;
        this.folder = folder.toAbsolutePath();
        this.home = home();
    }

    private static Path home() {
        try (var distributions = Files.list(DISTRIBUTIONS)) {
            return distributions
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public List<String> command() {
        var configuration = Path.of("standalone", "configuration");
        Folders.copy(home.resolve(configuration), folder.resolve("configuration"));
        var environment = new HashMap<>(environment());
        environment.put("JAVA_OPTS", BASE + folder);
        Command.run(List.of(program("jboss-cli.sh"), "--file=" + SCRIPT), environment);
        Folders.delete(folder.resolve("log")); // of the script, which starts a server too
        return List.of(
                program("standalone.sh"),
                BASE + folder,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + FreePort.find(),
                "-Djboss.management.http.port=" + managementPort,
                "-Djboss.management.https.port=" + FreePort.find());
    }

    private String program(String name) {
        return home.resolve(Path.of("bin", name)).toString();
    }

    /** Its launcher passes SIGTERM on only so. */
    @Override
    public Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "LAUNCH_JBOSS_IN_BACKGROUND", "1");
    }

    @Override
    public boolean takesApplications() {
        return true;
    }

    @Override
    public boolean isReady() {
        return Folders.text(folder.resolve(Path.of("log", "server.log"))).contains("WFLYSRV0025");
    }

    @Override
    public void deploy(String name, Path war, String contextPath) {
        var file = contextPath.isEmpty() ? "ROOT.war" : contextPath.substring(1) + ".war";
        cli("deploy " + war.toAbsolutePath() + " --name=" + name + ".war --runtime-name=" + file);
    }

    @Override
    public void undeploy(String name) {
        cli("undeploy " + name + ".war");
    }

    private void cli(String command) {
        Command.run(
                List.of(
                        program("jboss-cli.sh"),
                        "--connect",
                        "--controller=localhost:" + managementPort,
                        "--command=" + command),
                environment());
    }

    /** Never begins with the portal. */
    @Override
    public String failure() {
        throw new UnsupportedOperationException();
    }
}
