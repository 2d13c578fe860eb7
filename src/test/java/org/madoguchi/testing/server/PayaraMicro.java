package org.madoguchi.testing.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that has the portal at its root and nothing else. */
final class PayaraMicro implements Server {

    private final Path java;
    private final int port;
    private final Path folder;
    private final List<String> jar;

    /** @param jar what Java runs, and with which arguments */
    private PayaraMicro(Path java, int port, Path folder, List<String> jar) {
        this.java = java;
        this.port = port;
        this.folder = folder;
        this.jar = jar;
    }

    /** {@code target/madoguchi-microbundle.jar}, as it is built. */
    static PayaraMicro bundle(int port, Path folder) {
        return new PayaraMicro(own(), port, folder, List.of("target/madoguchi-microbundle.jar"));
    }

    /** The next line of Payara, with what is in the bundle: its parts, told in the same way. */
    static PayaraMicro seven(int port, Path folder) {
        return new PayaraMicro(
                JavaHome.atLeast(21),
                port,
                folder,
                List.of(
                        "target/servers/payara-micro-7/payara-micro.jar",
                        "--nohazelcast",
                        "--disablephonehome",
                        "--prebootcommandfile",
                        "payara-config/microbundle-boot-commands.txt",
                        "--systemproperties",
                        "payara-config/microbundle-system.properties",
                        "--logproperties",
                        "payara-config/microbundle-logging.properties",
                        "--addLibs",
                        "target/server/libraries",
                        "--deploy",
                        "target/server/ROOT.war"));
    }

    /** The bare server, with another file than the bundle's in it. */
    static PayaraMicro with(Path war, int port, Path folder) {
        return new PayaraMicro(
                own(),
                port,
                folder,
                List.of(
                        "target/server/payara-micro.jar",
                        "--nohazelcast",
                        "--disablephonehome",
                        "--contextroot",
                        "/",
                        "--deploy",
                        war.toString()));
    }

    private static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<>(List.of(
                java.resolve(Path.of("bin", "java")).toString(),
                "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                "-jar"));
        command.addAll(jar);
        command.addAll(List.of("--port", String.valueOf(port)));
        return command;
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
        return "Exception while loading the app";
    }
}
