package org.madoguchi.testing.server;

import java.nio.file.Path;
import java.util.List;

/** {@code target/madoguchi-microbundle.jar}: the portal at the root of a server that has nothing else. */
final class PayaraMicro implements Server {

    private static final Path JAR = Path.of("target", "madoguchi-microbundle.jar");

    private final int port;
    private final Path folder;

    PayaraMicro(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                "-jar",
                JAR.toString(),
                "--port",
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
        return "Exception while loading the app";
    }
}
