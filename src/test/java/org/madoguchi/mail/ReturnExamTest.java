package org.madoguchi.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.ServerKeys;

/** Faults as administrators make them: each is named, and no mail is touched. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReturnExamTest {

    private static final long STARTUP_MILLIS = 30_000;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSWORD = "the \"pass\\word\"";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "imap"));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("returned@example.ac.jp", "returned", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void allIsWell() {
        assertEquals(List.of("bounce.reach", "bounce.login", "bounce.folder"), keys(Map.of()));
    }

    @Test
    void nothingIsSaidWhereNothingIsRead() {
        assertEquals(List.of(), new ReturnExam(Settings.of(Map.of()), CLOCK).examine());
    }

    @Test
    void nobodyListens() {
        assertEquals(List.of("bounce.unreachable"), keys(Map.of("madoguchi.bounce.port", "1")));
    }

    @Test
    void wrongPassword() {
        var findings = examine(Map.of("madoguchi.bounce.password", "wrong-password"));
        assertEquals("bounce.login_refused", findings.get(1).key());
        assertTrue(!findings.toString().contains("wrong-password"), findings::toString);
    }

    @Test
    void folderThatIsNotThere() {
        assertEquals(
                List.of("bounce.reach", "bounce.login", "bounce.folder_refused"),
                keys(Map.of("madoguchi.bounce.folder", "不達")));
    }

    /** Nobody trusts the certificate of the test's server. */
    @Test
    void certificateOfNobodysTrust() {
        var setup = new ServerSetup(0, "localhost", "imaps");
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        var encrypted = new GreenMail(setup);
        encrypted.start();
        try {
            var port = String.valueOf(encrypted.getImaps().getPort());
            assertEquals(
                    List.of("bounce.reach", "bounce.certificate_untrusted"),
                    keys(Map.of("madoguchi.bounce.port", port, "madoguchi.bounce.tls", "implicit")));
        } finally {
            encrypted.stop();
        }
    }

    /** A server without TLS, and settings that want it. */
    @Test
    void tlsWhereThereIsNone() {
        assertEquals(List.of("bounce.reach", "bounce.tls"), keys(Map.of("madoguchi.bounce.tls", "implicit")));
        assertEquals(List.of("bounce.reach", "bounce.tls"), keys(Map.of("madoguchi.bounce.tls", "starttls")));
    }

    /** What the server says after the handshake has nothing to do with its certificate. */
    @ParameterizedTest
    @ValueSource(strings = {"* BYE overloaded\r\n", "+OK POP3 ready\r\n", ""})
    void noGreetingAfterTls(String said, @TempDir Path folder) throws Exception {
        var store = ServerKeys.store(folder, "localhost", "20260101000000", 3650);
        try (var encrypted = ServerKeys.context(store)
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var talk = new Thread(() -> say(said, encrypted), "scripted-imap");
            talk.start();
            var port = String.valueOf(encrypted.getLocalPort());
            var settings = settings(Map.of("madoguchi.bounce.port", port, "madoguchi.bounce.tls", "implicit"));
            var findings = new ReturnExam(settings, CLOCK, Optional.of(trusting(store))).examine();
            assertEquals(
                    List.of("bounce.reach", "bounce.certificate", "bounce.greeting"),
                    findings.stream().map(Finding::key).toList());
            talk.join();
        }
    }

    /** Nothing to say: it hangs up after the handshake. */
    private static void say(String said, ServerSocket server) {
        try (var connection = (SSLSocket) server.accept()) {
            connection.startHandshake();
            connection.getOutputStream().write(said.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore trusting(KeyStore other) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", other.getCertificate("server"));
        return trusted;
    }

    /** A server of another protocol. */
    @Test
    void noGreetingBeforeStartTls() throws Exception {
        try (var smtp = new ScriptedSmtpServer(Map.of())) {
            var port = String.valueOf(smtp.port());
            for (var tls : List.of("starttls", "none")) {
                assertEquals(
                        List.of("bounce.reach", "bounce.greeting"),
                        keys(Map.of("madoguchi.bounce.port", port, "madoguchi.bounce.tls", tls)));
            }
        }
    }

    @Test
    void foldersAreNamedAsImapWritesThem() {
        assertEquals("INBOX/R&-D", ImapDialogue.encoded("INBOX/R&D"));
        assertEquals("&U,BTFw-", ImapDialogue.encoded("台北")); // RFC 3501, 5.1.3
    }

    @Test
    void maildir(@TempDir Path folder) throws Exception {
        var settings = Settings.of(Map.of("madoguchi.bounce.maildir", folder.toString()));
        var exam = new ReturnExam(settings, CLOCK);
        assertEquals("bounce.maildir_refused", exam.examine().get(0).key());
        for (var part : List.of("new", "cur")) {
            Files.createDirectory(folder.resolve(part));
        }
        assertEquals("bounce.maildir", exam.examine().get(0).key());
    }

    private List<String> keys(Map<String, String> more) {
        return examine(more).stream().map(Finding::key).toList();
    }

    private List<Finding> examine(Map<String, String> more) {
        return new ReturnExam(settings(more), CLOCK).examine();
    }

    private Settings settings(Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "madoguchi.bounce.host", "localhost",
                "madoguchi.bounce.port", String.valueOf(server.getImap().getPort()),
                "madoguchi.bounce.tls", "none",
                "madoguchi.bounce.user", "returned",
                "madoguchi.bounce.password", PASSWORD));
        values.putAll(more);
        return Settings.of(values);
    }
}
