package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Wire;
import org.madoguchi.testing.server.AdministratorShell;
import org.madoguchi.testing.server.Guide;
import org.madoguchi.testing.server.Guide.Step;
import org.madoguchi.testing.server.UsualPorts;

/** Each command of a server's page in {@code src/docs/servers}, typed in an empty folder, does what the page says. */
@Tag("browser")
@Tag("server")
class GuideFlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final URI PORTAL = URI.create("http://localhost:8080");
    private static final String LOCKS = "select count(*) from pg_locks where locktype = 'advisory'";
    private static final String OWN_DATA_SOURCE = "A data source of the server's own";

    private final Guide guide = Guide.underTest();
    private final Map<String, String> settings = new HashMap<>(Map.of("madoguchi.public-url", PORTAL.toString()));
    private Map<String, String> database;
    private Wire wire;
    private List<Member> crowd = List.of();

    @Test
    void guideLeadsFromAnEmptyFolderToThePortalAndBack() throws IOException {
        database = PostgresServer.freshDatabase();
        settings.putAll(database);
        follow(step -> !step.section().equals(OWN_DATA_SOURCE));
    }

    @Test
    void soItDoesWithADataSourceOfTheServersOwn() throws IOException {
        database = PostgresServer.usualDatabase();
        settings.put("madoguchi.db.jndi", guide.dataSource());
        follow(step -> true);
    }

    private void follow(Predicate<Step> wanted) throws IOException {
        assumeTrue(UsualPorts.areFree(), "The servers' usual ports are taken");
        assumeTrue(AdministratorShell.has("bash", "unzip"), "bash or unzip is missing");
        var folder = guide.freshFolder();
        var url = URI.create(database.get("madoguchi.db.url").substring("jdbc:".length()));
        try (var campus = Campus.start(0, 0);
                var line = Wire.to(url.getPort());
                var shell = AdministratorShell.open(folder, folder.resolveSibling("shell.log"))) {
            wire = line;
            settings.putAll(campus.settings());
            settings.computeIfPresent(
                    "madoguchi.db.url",
                    (key, direct) -> direct.replace(url.getAuthority(), "127.0.0.1:" + line.port()));
            var sections = guide.steps().stream()
                    .filter(wanted)
                    .collect(Collectors.groupingBy(Step::section, LinkedHashMap::new, Collectors.toList()));
            for (var section : sections.entrySet()) {
                for (var step : section.getValue()) {
                    if (step.edited().isPresent()) {
                        edit(folder.resolve(step.edited().get()));
                    }
                    var printed = shell.run(step.commands());
                    assertFalse(printed.contains("failed"), printed); // some have the status of their last part only
                }
                check(section.getKey(), campus);
            }
        }
    }

    private void edit(Path file) throws IOException {
        if (file.endsWith("madoguchi.properties")) {
            var lines = new Properties();
            lines.putAll(settings);
            try (var writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
                lines.store(writer, null);
            }
            return;
        }
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("db.example.ac.jp", "127.0.0.1")
                        .replace("5432", String.valueOf(wire.port())));
    }

    private void check(String section, Campus campus) {
        switch (section) {
            case "Deploy" -> {
                Await.until(GuideFlowIT::answers, section, PATIENCE);
                assertEquals(0, new PortalDatabase(database).count(LOCKS), "nothing that other nodes would wait for");
                crowd = Crowd.gather(campus, database, 2, Part.STUDENT);
                Await.until(() -> letsIn(crowd.get(0)), "login", PATIENCE);
                databaseIsMissedAndFoundAgain(crowd.get(0));
            }
            case "Upgrade" -> {
                Await.until(GuideFlowIT::answers, section, PATIENCE);
                Await.until(() -> letsIn(crowd.get(1)), "login after the upgrade", PATIENCE);
            }
            case "Remove" -> Await.until(() -> !answers(), section, PATIENCE);
            default -> assertFalse(answers(), section);
        }
    }

    private void databaseIsMissedAndFoundAgain(Member member) {
        wire.silence();
        assertEquals(
                503,
                visitor()
                        .login(member.userId(), Campus.PASSWORD, member.secondPassword())
                        .statusCode());
        wire.mend();
        Await.until(() -> letsIn(member), "login with the database back");
    }

    private static boolean answers() {
        return inTime(() -> visitor().get("/login.xhtml").statusCode() == 200);
    }

    private static boolean letsIn(Member member) {
        var visitor = visitor();
        return inTime(() -> visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword())
                                .statusCode()
                        == 303
                && visitor.get("/home.xhtml").body().contains(member.domain()));
    }

    /** A server that is not there, or has just started on a busy machine, does not answer in time. */
    private static boolean inTime(BooleanSupplier visit) {
        try {
            return visit.getAsBoolean();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static PlainVisitor visitor() {
        return new PlainVisitor(PlainVisitor.connections(), PORTAL);
    }
}
