package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.settings.Settings;

/** A directory that accepts connections and answers late or never. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectorySilenceTest {

    private static final DirectoryPerson SOMEBODY =
            new DirectoryPerson("uid=Taro01,ou=people,dc=example", "Taro01", "Taro", Set.of());

    private CampusServer server;
    private CampusDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = CampusServer.plain(0);
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    private void with(String... settings) {
        directory = new CampusDirectory(Settings.of(server.settings(settings)));
    }

    private void assertUnavailable() {
        assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
        assertThrows(DirectoryUnavailableException.class, () -> directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertFalse(directory.reachable());
    }

    private void assertAvailable() {
        assertTrue(directory.find("taro01").isPresent());
        assertEquals(BindResult.ACCEPTED, directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertTrue(directory.reachable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "ldaps"})
    void passesOverServersThatAcceptAndSayNothing(String scheme) throws Exception {
        try (var silent = silent(0)) {
            var url = scheme + "://localhost:" + silent.getLocalPort();
            with("urls", url + "," + url + "," + server.url(), "connect-timeout", "PT0.2S", "read-timeout", "PT3S");
            assertAvailable();
        }
    }

    /** More calls at once than there are threads and connections: none may stay behind in a silent server. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "startTls", "ldaps"})
    void silentServerEndsEveryCallAndIsUsedAgainWhenItSpeaks(String kind, @TempDir Path folder) throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        server.close();
        server = switch (kind) {
            case "startTls" -> CampusServer.startTls(store);
            case "ldaps" -> CampusServer.ldaps(store);
            default -> CampusServer.plain(0);
        };
        server.stop();
        with(
                "starttls",
                String.valueOf(kind.equals("startTls")),
                "truststore",
                store.toString(),
                "truststore-password",
                CampusServer.STORE_PASSWORD,
                "connect-timeout",
                "PT0.5S",
                "read-timeout",
                "PT0.5S");
        try (var silent = silent(server.port())) {
            atOnce(30, this::assertUnavailable);
        }
        server.start();
        assertAvailable();
    }

    /** What the directory never got cannot have been counted there. */
    @Test
    void bindThatWasNotSentIsToldFromOneWithoutAnAnswer() throws Exception {
        server.close();
        with("connect-timeout", "PT0.5S", "read-timeout", "PT0.5S");
        var unsent =
                assertThrows(DirectoryUnavailableException.class, () -> directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertFalse(unsent instanceof BindUnansweredException, unsent::toString);
    }

    @Test
    void turnsCallersAwayWhenTooManyWait() throws Exception {
        try (var silent = silent(0)) {
            with(
                    "urls",
                    "ldap://localhost:" + silent.getLocalPort(),
                    "connect-timeout",
                    "PT2S",
                    "read-timeout",
                    "PT1S");
            var away = new AtomicInteger();
            atOnce(150, () -> {
                var refusal = assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
                away.addAndGet(refusal.getCause() instanceof RejectedExecutionException ? 1 : 0);
            });
            assertTrue(away.get() > 0);
        }
    }

    @Test
    void endsInTimeHoweverManyServersAreSilent() throws Exception {
        try (var silent = silent(0)) {
            var url = "ldap://localhost:" + silent.getLocalPort();
            with(
                    "urls",
                    String.join(",", Collections.nCopies(20, url)),
                    "connect-timeout",
                    "PT0.2S",
                    "read-timeout",
                    "PT0.2S");
            var refusal = assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
            assertInstanceOf(TimeoutException.class, refusal.getCause());
        }
    }

    private static void atOnce(int callers, Runnable call) throws Exception {
        var threads = Executors.newFixedThreadPool(callers);
        var calls = threads.invokeAll(Collections.nCopies(callers, Executors.callable(call)));
        threads.shutdown();
        for (var done : calls) {
            done.get();
        }
    }

    @Test
    void slowServerIsUnavailableAndHeals() {
        with("read-timeout", "PT0.3S", "connect-timeout", "PT0.2S");
        assertAvailable();
        server.delay(30_000);
        assertUnavailable();
        server.delay(0);
        assertAvailable();
    }

    /** The operating system accepts for it. */
    private static ServerSocket silent(int port) throws Exception {
        return new ServerSocket(port, 100, InetAddress.getByName("localhost"));
    }
}
