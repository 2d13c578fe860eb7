package org.madoguchi.mail;

import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.testing.ServerKeys;

/** A mail server whose certificate nobody should believe: nothing is told to it, and the desk says why mail waits. */
@Timeout(60)
class SmtpCertificateTest {

    private static final Map<String, String> SCRIPT =
            Map.of("EHLO", "250-tls\r\n250-STARTTLS\r\n250 AUTH PLAIN", "STARTTLS", "220 go on");

    @TempDir
    private Path folder;

    @Test
    void untrustedOne() throws Exception {
        assertWaits("localhost", "20260101000000", 3650);
    }

    @Test
    void expiredOne() throws Exception {
        assertWaits("localhost", "20200101000000", 30);
    }

    @Test
    void anotherServersOne() throws Exception {
        assertWaits("mail.example.com", "20260101000000", 3650);
    }

    private void assertWaits(String host, String from, int days) throws Exception {
        var mail = Mails.mail(MailKind.SECOND_PASSWORD_CHANGED, JAPANESE, Mails.RECIPIENT);
        mail.claim(Duration.ofMinutes(2), Mails.NOW);
        try (var server =
                new ScriptedSmtpServer(SCRIPT, ServerKeys.context(ServerKeys.store(folder, host, from, days)))) {
            var settings = Mails.settings(Map.of(
                    "madoguchi.smtp.port",
                    String.valueOf(server.port()),
                    "madoguchi.smtp.starttls",
                    "true",
                    "madoguchi.smtp.user",
                    "u",
                    "madoguchi.smtp.password",
                    "topsecret"));
            var failure = assertThrows(MessagingException.class, () -> SmtpConnection.open(settings));
            Delivery.unreachable(failure).noteOn(mail, Mails.NOW);
            assertEquals(List.of("EHLO certs.example.ac.jp", "STARTTLS"), server.commands);
        }
        assertEquals(MailState.QUEUED, mail.getState());
        var reply = mail.getLastReply().orElseThrow();
        assertEquals(SmtpReason.CERTIFICATE, SmtpReason.of(reply), reply);
    }
}
