package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.server.AdministratorShell;
import org.madoguchi.testing.server.Guide;

/** Each command of a server's page in {@code src/docs/servers}, typed in an empty folder, does what the page says. */
@Tag("browser")
@Tag("server")
class GuideFlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final URI PORTAL = URI.create("http://localhost:8080");
    /** Where the servers listen unless told otherwise. */
    private static final List<Integer> PORTS = List.of(8080, 4848, 8181, 8443, 9990, 9993, 3700, 3820, 3920, 6666, 7676, 8686);

    private final Map<String, String> settings = new HashMap<>(Map.of("madoguchi.public-url", PORTAL.toString()));
    private List<Member> crowd = List.of();

    @Test
    void guideLeadsFromAnEmptyFolderToThePortalAndBack() throws IOException {
        assumeTrue(PORTS.stream().allMatch(GuideFlowIT::isFree), "The servers' usual ports are taken");
        assumeTrue(Stream.of("bash", "unzip").allMatch(GuideFlowIT::isInstalled), "bash or unzip is missing");
        var guide = Guide.underTest();
        var folder = guide.freshFolder();
        try (var campus = Campus.start(0, 0); var shell = AdministratorShell.open(folder, folder.resolveSibling("shell.log"))) {
            settings.putAll(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            for (var step : guide.steps()) {
                if (step.before().contains("Edit `madoguchi.properties`")) {
                    edit(folder.resolve("madoguchi.properties"));
                }
                var printed = shell.run(step.commands());
                assertFalse(printed.contains("failed"), printed); // some have the status of their last part only
                check(step.section(), campus);
            }
        }
    }

    private void edit(Path file) throws IOException {
        var lines = new Properties();
        lines.putAll(settings);
        try (var writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            lines.store(writer, null);
        }
    }

    private void check(String section, Campus campus) {
        switch (section) {
            case "Deploy" -> {
                Await.until(GuideFlowIT::answers, section, PATIENCE);
                crowd = Crowd.gather(campus, settings, 2, Part.STUDENT);
                Await.until(() -> letsIn(crowd.get(0)), "login", PATIENCE);
            }
            case "Upgrade" -> {
                Await.until(GuideFlowIT::answers, section, PATIENCE);
                Await.until(() -> letsIn(crowd.get(1)), "login after the upgrade", PATIENCE);
            }
            case "Remove" -> Await.until(() -> !answers(), section, PATIENCE);
            default -> assertFalse(answers(), section);
        }
    }

    private static boolean answers() {
        return inTime(() -> visitor().get("/login.xhtml").statusCode() == 200);
    }

    private static boolean letsIn(Member member) {
        var visitor = visitor();
        return inTime(() -> visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword()).statusCode() == 303
            && visitor.get("/home.xhtml").body().contains(member.domain()));
    }

    /** A server that is not there, or has just started on a busy machine, does not answer in time. */
    private static boolean inTime(BooleanSupplier visit) {
        try {
            return visit.getAsBoolean();
        }
        catch (UncheckedIOException e) {
            return false;
        }
    }

    private static PlainVisitor visitor() {
        return new PlainVisitor(PlainVisitor.connections(), PORTAL);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        }
        catch (IOException e) {
            return false;
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
