package org.madoguchi.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.server.Server;

/**
 * The server that tests run inside of: Payara Micro with the application at its root, a new database and a campus. It
 * is there when its login page answers; host, port and path are those it was told. Payara's own adapter reads them from
 * what the server prints: a look that came while the lines were being printed, or another thread's line among them,
 * failed every test of a run.
 */
public final class MicroContainer implements DeployableContainer<MicroContainer.Configuration> {

    private static final Path WAR = Path.of("target", "madoguchi-tests.war");
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** There is nothing to configure. */
    public static final class Configuration implements ContainerConfiguration {

        @Override
        public void validate() {}
    }

    /** Makes the server that begins with this application. */
    @FunctionalInterface
    interface Maker {
        Server make(Path war, int port, Path folder);
    }

    private final Maker maker;
    private final Supplier<Map<String, String>> settings;

    /** Called by Arquillian. */
    public MicroContainer() {
        this(Server::microWith, MicroContainer::freshSettings);
    }

    MicroContainer(Maker maker, Supplier<Map<String, String>> settings) {
        this.maker = maker;
        this.settings = settings;
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        archive.as(ZipExporter.class).exportTo(WAR.toFile(), true);
        var port = FreePort.find();
        try {
            var portal = Portal.start(folder -> maker.make(WAR, port, folder), port, settings.get(), JVM);
            var context = new HTTPContext("localhost", portal.port());
            return new ProtocolMetaData().addContext(context.add(new Servlet("ArquillianServletRunnerEE9", "/")));
        } catch (PortalFailedException e) {
            ServerIsUp.failed(e);
            throw new DeploymentException(e.getMessage(), e);
        }
    }

    /** Not called; the server ends with this process. */
    @Override
    public void undeploy(Archive<?> archive) {
        throw new UnsupportedOperationException();
    }

    /** With what {@link ServerCampus} will be like: learnt from one on the same ports, which ends at once. */
    private static Map<String, String> freshSettings() {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(TestDatabase.fresh());
            return settings;
        }
    }
}
