package org.madoguchi.testing.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One application server in a folder of its own, set up as the administrator guide says, for the portal or any other
 * application. Starting and ending the process is the caller's.
 */
public interface Server {

    /**
     * The make that this run of the tests is about, the first if there are several: {@code -Dmadoguchi.test.server=…},
     * Payara Micro when nothing is said.
     */
    static String make() {
        return makes().get(0);
    }

    /** All the makes that this run is about, whose servers share a database: {@code -Dmadoguchi.test.server=…,…}. */
    static List<String> makes() {
        return List.of(
                System.getProperty("madoguchi.test.server", "payara-micro").split(","));
    }

    /**
     * A server.
     *
     * @param make such as {@link #make()}
     * @param port of HTTP
     * @param folder exists, for all that the server writes
     * @throws org.opentest4j.TestAbortedException when this machine has no Java that it needs
     */
    static Server of(String make, int port, Path folder) {
        return switch (make) {
            case "payara-micro" -> PayaraMicro.bundle(port, folder);
            case "payara-micro-7" -> PayaraMicro.seven(port, folder);
            case "payara-server" -> new GlassFish(GlassFish.PAYARA, port, folder);
            case "glassfish" -> new GlassFish(GlassFish.ECLIPSE, port, folder);
            case "wildfly" -> new WildFly(port, folder);
            case "open-liberty" -> new OpenLiberty(port, folder);
            default -> throw new IllegalArgumentException("No such server: " + make);
        };
    }

    /** Payara Micro with this file at its root, in place of the portal's own. */
    static Server microWith(Path war, int port, Path folder) {
        return PayaraMicro.with(war, port, folder);
    }

    /** Where the portal is put on it: begins with a slash, or is empty at the root. */
    String contextPath();

    /** Lays out the folder; returns what runs the server in the foreground until it is sent SIGTERM. */
    List<String> command();

    /** What the command needs beside what this process has. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it takes applications while it runs; otherwise it begins with the portal and has no other. */
    boolean takesApplications();

    /** Whether it has started as far as to take applications. */
    default boolean isReady() {
        return true;
    }

    /**
     * Puts an application on the server; returns when it runs.
     *
     * @param contextPath as {@link #contextPath()}
     * @throws CommandFailedException when the server refuses it
     */
    void deploy(String name, Path war, String contextPath);

    /**
     * Takes an application away.
     *
     * @throws CommandFailedException when that fails
     */
    void undeploy(String name);

    /** What the log says when the server goes on without the portal that it began with. */
    String failure();
}
