package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.madoguchi.demo.Campus;

/** Gives the server that tests run inside of its ports, a new database and a campus. */
public class ServerPreparation {

    private static final Path SERVER = Path.of("target", "server", "payara-micro.jar");
    private static final Path SETTINGS = Path.of("target", "server.properties");

    private final int port = FreePort.find();

    /** Called once, before anything is deployed. */
    public void configure(@Observes ContainerRegistry registry) {
        registry.getContainers().forEach(container -> container
                .getContainerConfiguration()
                .property("microJar", SERVER.toString())
                .property(
                        "cmdOptions",
                        "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + SERVER.getParent()
                                + " -Dmadoguchi.config-file=" + SETTINGS)
                .property("extraMicroOptions", "--nohazelcast --contextroot / --port " + port));
    }

    /** Called before it is started. */
    public void prepare(@Observes BeforeDeploy event) {
        var settings = new Properties();
        settings.putAll(campusSettings());
        settings.putAll(TestDatabase.fresh());
        settings.putAll(Map.of("madoguchi.public-url", "http://localhost:" + port));
        try (var file = Files.newBufferedWriter(SETTINGS)) {
            settings.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link ServerCampus} will be like: learnt from one on the same ports, which ends at once. */
    private static Map<String, String> campusSettings() {
        try (var campus = Campus.start(0, 0)) {
            return new HashMap<>(campus.settings());
        }
    }
}
