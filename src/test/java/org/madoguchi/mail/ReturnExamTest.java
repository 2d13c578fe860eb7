package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** Faults as administrators make them: each is named, and no mail is touched. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReturnExamTest {

    private static final long STARTUP_MILLIS = 30_000;
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
        assertEquals(List.of(), new ReturnExam(Settings.of(Map.of()), Clock.systemUTC()).examine());
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

    @Test
    void foldersAreNamedAsImapWritesThem() {
        assertEquals("INBOX/R&-D", ImapDialogue.encoded("INBOX/R&D"));
        assertEquals("&U,BTFw-", ImapDialogue.encoded("台北")); // RFC 3501, 5.1.3
    }

    @Test
    void maildir(@TempDir Path folder) throws Exception {
        var settings = Settings.of(Map.of("madoguchi.bounce.maildir", folder.toString()));
        var exam = new ReturnExam(settings, Clock.systemUTC());
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
        var values = new HashMap<>(Map.of(
                "madoguchi.bounce.host", "localhost",
                "madoguchi.bounce.port", String.valueOf(server.getImap().getPort()),
                "madoguchi.bounce.tls", "none",
                "madoguchi.bounce.user", "returned",
                "madoguchi.bounce.password", PASSWORD));
        values.putAll(more);
        return new ReturnExam(Settings.of(values), Clock.systemUTC()).examine();
    }
}
