package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.settings.Settings;

/** Returned mail as it lies on a real IMAP server. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReturnedMailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "imap"));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("returned@example.ac.jp", "returned", "the-password");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void reportsAreReadAndOursRemovedWhileOtherMailStays() throws Exception {
        deliver(DeliveryReports.failed(DeliveryReports.ID, "taro@example.com"));
        deliver(DeliveryReports.bytes("Subject: a question\n\nWhere is my mail?"));
        deliver(DeliveryReports.failed("<another@example.ac.jp>", "taro@example.com"));
        List<DeliveryReport> reports = new ArrayList<>();
        try (var mailbox = open(Map.of())) {
            mailbox.read(10, report -> reports.add(report) && report.messageId().equals(DeliveryReports.ID));
        }
        assertEquals(
                List.of(DeliveryReports.ID, "<another@example.ac.jp>"),
                reports.stream().map(DeliveryReport::messageId).toList());
        assertTrue(reports.get(0).failureOf("taro@example.com").isPresent());
        assertEquals(List.of("a question", "Undelivered Mail Returned to Sender"), subjects(), "what is not ours");
        try (var mailbox = open(Map.of())) {
            assertEquals(List.of(), mailbox.findUnread(10));
        }
    }

    /** The database was away, or the node died. */
    @Test
    void reportFromWhichNothingHasFollowedIsReadAgain() throws Exception {
        deliver(DeliveryReports.failed(DeliveryReports.ID, "taro@example.com"));
        try (var mailbox = open(Map.of())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> mailbox.read(10, report -> {
                        throw new IllegalStateException("no database");
                    }));
        }
        try (var mailbox = open(Map.of())) {
            assertEquals(1, mailbox.findUnread(10).size());
        }
    }

    @Test
    void manyAreReadInParts() throws Exception {
        for (var i = 0; i < 5; i++) {
            deliver(DeliveryReports.bytes("Subject: " + i + "\n\nbody"));
        }
        try (var mailbox = open(Map.of())) {
            mailbox.read(3, report -> true);
            assertEquals(2, mailbox.findUnread(10).size());
        }
    }

    @Test
    void mailThatIsTooLargeIsNotFetched() throws Exception {
        var report = new String(DeliveryReports.failed(DeliveryReports.ID, "taro@example.com"));
        deliver((report + "x".repeat(ReturnedMailbox.LARGEST)).getBytes());
        try (var mailbox = open(Map.of())) {
            assertEquals(
                    Optional.empty(), ReturnedMailbox.read(mailbox.findUnread(1).get(0)));
        }
    }

    @Test
    void otherFoldersAreReadIfTheSettingsSaySo() throws Exception {
        assertThrows(MessagingException.class, () -> open(Map.of("madoguchi.bounce.folder", "no-such-folder")));
        deliver(DeliveryReports.bytes("Subject: one\n\nbody"));
        try (var mailbox = open(Map.of("madoguchi.bounce.folder", "INBOX"))) {
            assertEquals(1, mailbox.findUnread(10).size());
        }
    }

    @Test
    void withoutTlsNothingIsReadWhenTlsIsWanted() {
        for (var tls : List.of("implicit", "starttls")) {
            assertThrows(MessagingException.class, () -> open(Map.of("madoguchi.bounce.tls", tls)), tls);
        }
    }

    @Test
    void wrongPasswordIsAFailureThatDoesNotNameIt() {
        var failure = assertThrows(
                MessagingException.class, () -> open(Map.of("madoguchi.bounce.password", "wrong-password")));
        assertTrue(!String.valueOf(failure.getMessage()).contains("wrong-password"), failure::getMessage);
    }

    private ReturnedMailbox open(Map<String, String> more) throws MessagingException {
        var values = new HashMap<>(Map.of(
                "madoguchi.bounce.host", "localhost",
                "madoguchi.bounce.port", String.valueOf(server.getImap().getPort()),
                "madoguchi.bounce.tls", "none",
                "madoguchi.bounce.user", "returned",
                "madoguchi.bounce.password", "the-password"));
        values.putAll(more);
        return ReturnedMailbox.open(Settings.of(values));
    }

    private void deliver(byte[] mail) throws MessagingException {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private List<String> subjects() throws Exception {
        var folder = server.getManagers().getImapHostManager().getInbox(user);
        return folder.getNonDeletedMessages().stream()
                .filter(mail -> !mail.getFlags().contains(Flags.Flag.DELETED))
                .map(mail -> {
                    try {
                        return mail.getMimeMessage().getSubject();
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
