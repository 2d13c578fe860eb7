package org.madoguchi.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.server.Server;

/** Where the tests' server is, is known whatever it prints; that it does not come up is said once. */
class MicroContainerTest {

    private static final WebArchive ARCHIVE =
            ShrinkWrap.create(WebArchive.class).addAsWebResource(EmptyAsset.INSTANCE, "x");

    /** Prints half of what Payara Micro says of itself, with a line of another thread in it, and serves everything. */
    static final class HalfSaid {

        private HalfSaid() {}

        /** The port is the last. */
        public static void main(String[] arguments) throws IOException {
            System.out.println("{\n \"Instance Configuration\": {\n \"Host\": \"localhost\",\n \"HTTP Port(s)\": \"80");
            System.out.println("[INFO] 3 mails are due\n81\",\n \"HTTPS Port(s)\": \"\",\n");
            var address = new InetSocketAddress("localhost", Integer.parseInt(arguments[arguments.length - 1]));
            var server = HttpServer.create(address, 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }

    /** Gives up. */
    static final class Broken {

        private Broken() {}

        /** Says why. */
        public static void main(String[] arguments) {
            System.out.println("no memory for a server");
            System.exit(3);
        }
    }

    @AfterEach
    void forget() {
        ServerIsUp.reset();
    }

    @Test
    void serverIsFoundWhateverItPrints() throws DeploymentException {
        var answer = container(HalfSaid.class).deploy(ARCHIVE);
        assertEquals(1, answer.getContexts(HTTPContext.class).size());
        var context = answer.getContexts(HTTPContext.class).iterator().next();
        assertEquals("localhost", context.getHost());
        assertEquals(
                List.of(""),
                context.getServlets().stream().map(Servlet::getContextRoot).toList());
        assertFalse(new ServerIsUp().evaluateExecutionCondition(null).isDisabled());
    }

    @Test
    void serverThatDoesNotComeUpIsOneFailureWithItsLog() {
        var failure = assertThrows(
                DeploymentException.class, () -> container(Broken.class).deploy(ARCHIVE));
        assertTrue(failure.getMessage().contains("no memory for a server"), failure.getMessage());
        assertTrue(failure.getMessage().contains(Path.of("target", "portals").toString()), failure.getMessage());
        assertTrue(new ServerIsUp().evaluateExecutionCondition(null).isDisabled(), "the next classes are skipped");
    }

    private static MicroContainer container(Class<?> program) {
        return new MicroContainer((war, port, folder) -> new Program(program, port), Map::of);
    }

    /** A process of the tests' own in the place of Payara Micro. */
    private record Program(Class<?> type, int port) implements Server {

        @Override
        public String contextPath() {
            return "";
        }

        @Override
        public List<String> command() {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    Path.of("target", "test-classes").toString(),
                    type.getName(),
                    String.valueOf(port));
        }

        @Override
        public boolean takesApplications() {
            return false;
        }

        @Override
        public void deploy(String name, Path war, String contextPath) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void undeploy(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String failure() {
            return "never said";
        }
    }
}
