package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.JavaProcess;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalFailedException;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.heap.Holders;
import org.madoguchi.testing.server.KnownHolders;
import org.madoguchi.testing.server.Server;
import org.madoguchi.web.HeaderFilter;

/** The portal is put on a server that others use too, and taken away from it again. */
@Tag("server")
class DeploymentFlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Packages of the portal's own libraries; a server's copies are not among them. */
    private static final List<String> OURS =
            List.of("org.madoguchi.", "com.unboundid.", "org.postgresql.", "org.bouncycastle.crypto.", "liquibase.");
    /** What is kept until memory is short is thrown away at once. */
    private static final String FORGETFUL = "-XX:SoftRefLRUPolicyMSPerMB=0";

    private static final int TIMES = 3;
    private static final String OTHER = "<p>the other application</p>";

    private Campus campus;
    private Map<String, String> settings;
    private Path file;
    private Portal portal;

    @BeforeEach
    void start() throws IOException {
        campus = Campus.start(0, 0);
        settings = new HashMap<>(campus.settings());
        settings.putAll(PostgresServer.freshDatabase());
        settings.putAll(Map.of(
                "madoguchi.second-password.argon2.memory", "512", "madoguchi.second-password.argon2.iterations", "1"));
        file = Files.createTempFile("settings", ".properties").toAbsolutePath();
        portal = Portal.launch(Map.of("madoguchi.config-file", file.toString()), FORGETFUL);
        portal.deploy("other", other(), "/other");
    }

    private static Path other() throws IOException {
        var war = Files.createTempDirectory("other").resolve("other.war");
        ShrinkWrap.create(WebArchive.class, "other.war")
                .addAsWebResource(new StringAsset(OTHER), "index.html")
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        return war;
    }

    @AfterEach
    void stop() {
        portal.close();
        campus.close();
    }

    @Test
    void wrongSettingFailsTheDeploymentAndNothingElse() {
        write(Map.of("madoguchi.signin.idle", "half an hour"));
        var before = portal.log().length();
        assertThrows(PortalFailedException.class, () -> portal.deploy());
        var said = portal.log().substring(before);
        assertTrue(
                said.contains("madoguchi.signin.idle \"half an hour\" is no ISO-8601 duration; example: "
                        + "madoguchi.signin.idle=PT30M"),
                said);
        otherApplicationAnswers();
        assertFalse(portal.log().contains("madoguchi-exit"));
    }

    @Test
    void portalThatIsTakenAwayLeavesNothingAndComesBack() {
        write(Map.of());
        var crowd = List.<Member>of();
        for (var time = 0; time < TIMES; time++) {
            portal.deploy();
            crowd = crowd.isEmpty() ? Crowd.gather(campus, settings, 4, Part.STUDENT) : crowd;
            everythingIsUsed(crowd.get(time));
            portal.undeploy();
            leavesNoThread();
            otherApplicationAnswers();
        }
        leavesNoClassLoader();
    }

    private void write(Map<String, String> changes) {
        var all = new Properties();
        all.putAll(settings);
        all.putAll(changes);
        try (var writer = Files.newBufferedWriter(file)) {
            all.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Database, directory, hash, mail. */
    private void everythingIsUsed(Member member) {
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        var mails = campus.mail().getReceivedMessages().length;
        assertEquals(
                303,
                visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword())
                        .statusCode());
        assertTrue(visitor.get("/home.xhtml").body().contains(member.domain()));
        assertEquals(
                303,
                visitor.submit("/recovery/request.xhtml", Map.of("email", "me@" + member.domain()))
                        .statusCode());
        assertTrue(campus.mail().waitForIncomingEmail(PATIENCE.toMillis(), mails + 1), "a mail");
    }

    private void leavesNoThread() {
        var server = new JavaProcess(portal.server().pid());
        Await.until(
                () -> server.threads().stream().noneMatch(DeploymentFlowIT::isOurs),
                "the end of "
                        + server.threads().stream()
                                .filter(DeploymentFlowIT::isOurs)
                                .toList(),
                PATIENCE);
    }

    private void leavesNoClassLoader() {
        var holders = new ArrayList<String>();
        Await.until(
                () -> {
                    otherApplicationAnswers(); // a server may keep what its threads did last
                    holders.clear();
                    holders.addAll(holders());
                    return holders.isEmpty();
                },
                () -> "the end of our class loaders" + holders,
                PATIENCE);
    }

    private List<String> holders() {
        var dump = new JavaProcess(portal.server().pid()).heap();
        try {
            return Holders.of(dump, HeaderFilter.class.getName(), KnownHolders.of(Server.make()));
        } finally {
            dump.toFile().delete();
        }
    }

    private static boolean isOurs(String thread) {
        return thread.startsWith("\"madoguchi") || OURS.stream().anyMatch(thread::contains);
    }

    private void otherApplicationAnswers() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + "/other/index.html"))
                    .build();
            assertEquals(
                    OTHER,
                    HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body()
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
