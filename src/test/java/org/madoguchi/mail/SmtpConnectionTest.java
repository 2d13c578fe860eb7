package org.madoguchi.mail;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.mail.Delivery.Result.ACCEPTED;
import static org.madoguchi.mail.Delivery.Result.POSTPONED;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // ends the run should a silence last for ever
class SmtpConnectionTest {

    private final OutgoingMail mail = Mails.mail(MailKind.RECOVERY_LINK, JAPANESE, Mails.RECIPIENT);

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, REFUSED",
        "RCPT, 550 no such user, REFUSED",
        "RCPT, 550 5.2.1 mailbox disabled, REFUSED",
        "RCPT, 554 5.7.1 relay access denied, POSTPONED",
        "RCPT, 504 5.5.2 <a1b2c3>: Helo command rejected: need fully-qualified hostname, POSTPONED",
        "RCPT, 553 5.7.1 Sender address rejected: not owned by user, POSTPONED",
        "RCPT, 550 5.7.1 client [192.0.2.1] blocked using Spamhaus, POSTPONED",
        "RCPT, 530 5.7.1 Client was not authenticated, POSTPONED",
        "RCPT, 451 4.7.1 greylisted, POSTPONED",
        "RCPT, 452 4.2.2 mailbox full, POSTPONED",
        "MAIL, 550 5.7.1 sender not known here, POSTPONED",
        "MAIL, 451 4.3.0 try later, POSTPONED",
        "DATA, 421 4.3.2 shutting down, POSTPONED",
        "., 451 4.3.0 try later, POSTPONED",
        "., 554 5.7.1 not liked, POSTPONED"
    })
    void refusalIsFinalOnlyForTheRecipientAndItsWordsAreKept(String command, String reply, Delivery.Result expected)
            throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(command, reply));
                var connection = open(server.port())) {
            var delivery = connection.send(mail);
            assertEquals(expected, delivery.result(), delivery.reply());
            assertTrue(delivery.reply().contains(reply), delivery.reply());
            assertEquals(0, server.accepted.size());
        }
    }

    /** The mail server of the university was set wrongly for an hour. */
    @Test
    void mailRefusedBecauseOfUsIsSentOnceThatIsMended() throws Exception {
        var script = new ConcurrentHashMap<>(Map.of("RCPT", "554 5.7.1 <taro@example.com>: Relay access denied"));
        try (var server = new ScriptedSmtpServer(script)) {
            assertEquals(MailState.QUEUED, attempt(server, Mails.NOW));
            assertEquals(SmtpReason.OURS, SmtpReason.of(mail.getLastReply().orElseThrow()));
            script.clear();
            assertEquals(MailState.SENT, attempt(server, mail.getNextAttemptAt()));
            assertEquals(1, server.accepted.size());
        }
    }

    private MailState attempt(ScriptedSmtpServer server, Instant now) throws MessagingException {
        assertTrue(mail.claim(Duration.ofMinutes(10), now));
        try (var connection = open(server.port())) {
            connection.send(mail).noteOn(mail, now);
        }
        return mail.getState();
    }

    @ParameterizedTest
    @CsvSource({"'', certs.example.ac.jp", "portal.example.ac.jp, portal.example.ac.jp"})
    void greetsByANameThatCanBeLookedUp(String setting, String name) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of());
                var connection = open(server.port(), "madoguchi.smtp.ehlo-name", setting)) {
            assertEquals(ACCEPTED, connection.send(mail).result());
            assertTrue(server.commands.contains("EHLO " + name), server.commands.toString());
        }
    }

    @Test
    void oneConnectionCarriesSeveralMailsEvenAfterARefusedOne() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of());
                var connection = open(server.port())) {
            assertEquals(ACCEPTED, connection.send(mail).result());
            assertEquals(ACCEPTED, connection.send(mail).result());
            assertEquals(2, server.accepted.size());
            assertEquals(
                    1,
                    server.commands.stream()
                            .filter(command -> command.startsWith("EHLO"))
                            .count());
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA", "."})
    void silenceEndsAtTheTimeOut(String command) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(command, ScriptedSmtpServer.SILENCE));
                var connection = open(server.port(), "madoguchi.smtp.read-timeout", "PT0.2S")) {
            assertEquals(POSTPONED, connection.send(mail).result());
        }
    }

    @Test
    void silentGreetingEndsAtTheTimeOut() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of("greeting", ScriptedSmtpServer.SILENCE))) {
            assertThrows(
                    MessagingException.class, () -> open(server.port(), "madoguchi.smtp.connect-timeout", "PT0.2S"));
        }
    }

    /** The greeting has a shorter limit than the reply to a mail, which may have been taken already. */
    @Test
    void slowReplyToAMailIsWaitedFor() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(), Duration.ofMillis(700));
                var connection = open(server.port(), "madoguchi.smtp.connect-timeout", "PT0.5S")) {
            assertEquals(ACCEPTED, connection.send(mail).result());
        }
    }

    @Test
    void serverThatIsDownIsSaidSo() throws Exception {
        var failure = assertThrows(MessagingException.class, () -> open(1));
        var delivery = Delivery.unreachable(failure);
        assertEquals(Delivery.Result.UNREACHABLE, delivery.result());
        assertTrue(delivery.reply().contains("refused"), delivery.reply());
    }

    @Test
    void nothingIsSentInClearWhenEncryptionIsAskedFor() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN"))) {
            assertThrows(
                    MessagingException.class,
                    () -> open(
                            server.port(),
                            "madoguchi.smtp.starttls",
                            "true",
                            "madoguchi.smtp.user",
                            "u",
                            "madoguchi.smtp.password",
                            "topsecret"));
            assertFalse(
                    server.commands.stream().anyMatch(command -> command.startsWith("AUTH")),
                    server.commands.toString());
        }
    }

    @Test
    void refusedLogInIsNotTheMailsFault() throws Exception {
        try (var server = new ScriptedSmtpServer(
                Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 bad credentials"))) {
            var failure = assertThrows(
                    AuthenticationFailedException.class,
                    () -> open(server.port(), "madoguchi.smtp.user", "u", "madoguchi.smtp.password", "topsecret"));
            var reply = Delivery.unreachable(failure).reply();
            assertTrue(reply.contains("535 5.7.8 bad credentials"), reply);
            assertFalse(reply.contains("topsecret"), reply);
        }
    }

    @Test
    void oldCarrierAddressIsQuoted() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of());
                var connection = open(server.port())) {
            var carrier = Mails.mail(MailKind.EMAIL_CONFIRMED, ENGLISH, "a..b.@docomo.ne.jp");
            assertEquals(ACCEPTED, connection.send(carrier).result());
            assertTrue(server.commands.contains("RCPT TO:<\"a..b.\"@docomo.ne.jp>"), server.commands.toString());
        }
    }

    @Test
    void mailComesBackToTheAddressOfTheSettingsAndIsFromTheSenderAllTheSame() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of());
                var connection = open(server.port(), "madoguchi.bounce.address", "returned@example.ac.jp")) {
            assertEquals(ACCEPTED, connection.send(mail).result());
            assertTrue(
                    server.commands.stream().anyMatch(one -> one.startsWith("MAIL FROM:<returned@example.ac.jp>")),
                    server.commands.toString());
            assertTrue(server.accepted.get(0).contains("<certs@example.ac.jp>"), server.accepted.get(0));
        }
    }

    private static SmtpConnection open(int port, String... more) throws MessagingException {
        Map<String, String> settings = new HashMap<>(Map.of("madoguchi.smtp.port", String.valueOf(port)));
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return SmtpConnection.open(Mails.settings(settings));
    }
}
