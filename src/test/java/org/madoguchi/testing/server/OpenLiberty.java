package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.madoguchi.testing.Await;

/** An Open Liberty with a user folder of its own and the files that are given to administrators. */
final class OpenLiberty implements Server {

    private static final Path SCRIPTS = Path.of("target", "servers", "open-liberty", "wlp", "bin");
    private static final Path FILES = Path.of("src", "main", "servers", "open-liberty");
    private static final Path CONFIGURATIONS = Path.of("configDropins", "overrides");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SERVER = "madoguchi";
    private static final String STARTED = " CWWKZ0001I: ";
    private static final String FAILED = " CWWKZ0012I: ";
    private static final String STOPPED = " CWWKZ0009I: ";
    /** Names, places and context paths of other applications. */
    private static final String APPLICATION = """
        <server>
          <webApplication id="%1$s" name="%1$s" location="%2$s" contextRoot="%3$s"/>
        </server>
        """;

    private final int port;
    private final Path user;
    private final Path folder;

    OpenLiberty(int port, Path folder) {
        this.port = port;
        this.user = folder.toAbsolutePath().resolve("usr");
        this.folder = user.resolve(Path.of("servers", SERVER));
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public List<String> command() {
        Folders.copy(FILES, folder);
        takeAway(SERVER);
        return List.of(SCRIPTS.resolve("server").toString(), "run", SERVER);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "WLP_USER_DIR",
                user.toString(),
                "http_port",
                String.valueOf(port));
    }

    @Override
    public boolean takesApplications() {
        return true;
    }

    @Override
    public boolean isReady() {
        return log().contains("CWWKF0011I");
    }

    @Override
    public void deploy(String name, Path war, String contextPath) {
        var before = count(STARTED, name);
        var failed = count(FAILED, name);
        if (name.equals(SERVER)) {
            Folders.unpack(war, folder.resolve(Path.of("apps", "madoguchi.war")));
            Folders.copy(FILES.resolve(configuration(name)), folder.resolve(configuration(name)));
        } else {
            write(name, APPLICATION.formatted(name, war.toAbsolutePath(), contextPath));
        }
        Await.until(() -> count(STARTED, name) > before || count(FAILED, name) > failed, "start of " + name, PATIENCE);
        if (count(FAILED, name) > failed) {
            takeAway(name);
            forget(name);
            throw new CommandFailedException("start of " + name, log());
        }
    }

    @Override
    public void undeploy(String name) {
        var before = count(STOPPED, name);
        takeAway(name);
        Await.until(() -> count(STOPPED, name) > before, "stop of " + name, PATIENCE);
        forget(name);
    }

    private void forget(String name) {
        if (name.equals(SERVER)) {
            Folders.delete(folder.resolve(Path.of("apps", "madoguchi.war")));
        }
    }

    private static Path configuration(String name) {
        return CONFIGURATIONS.resolve(name + ".xml");
    }

    private void takeAway(String name) {
        try {
            Files.delete(folder.resolve(configuration(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String configuration) {
        try {
            Files.writeString(folder.resolve(configuration(name)), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String message, String application) {
        return log().lines()
                .filter(line -> line.contains(message) && line.contains(" " + application + " "))
                .count();
    }

    private String log() {
        return Folders.text(folder.resolve(Path.of("logs", "messages.log")));
    }

    /** Never begins with the portal. */
    @Override
    public String failure() {
        throw new UnsupportedOperationException();
    }
}
