package org.madoguchi.mail;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a real mail server. */
class MimeMailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void headersSayWhoWhatWhenAndThatAMachineWroteIt() throws Exception {
        var arrived = send(JAPANESE);
        assertEquals("【東都大学 証明書発行サービス】メールアドレス新規登録のお知らせ（お手続きが必要です）", arrived.getSubject());
        var sender = (InternetAddress) arrived.getFrom()[0];
        assertEquals("certs@example.ac.jp", sender.getAddress());
        assertEquals("東都大学 証明書発行サービス", sender.getPersonal());
        assertEquals(Mails.RECIPIENT, arrived.getRecipients(Message.RecipientType.TO)[0].toString());
        assertEquals("<1@example.ac.jp>", arrived.getMessageID());
        assertEquals(Date.from(Mails.NOW), arrived.getSentDate());
        assertEquals("auto-generated", arrived.getHeader("Auto-Submitted", null));
        assertArrayEquals(new String[] {"ja"}, arrived.getContentLanguage());
        assertNull(arrived.getHeader("Disposition-Notification-To", null));
        assertTrue(GreenMailUtil.getHeaders(arrived).chars().allMatch(c -> c < 128));
    }

    @Test
    void bodyIsPlainTextThenHtmlInUtf8() throws Exception {
        assertAlternatives(send(JAPANESE), JAPANESE, "base64");
        assertAlternatives(send(ENGLISH), ENGLISH, "quoted-printable");
    }

    @Test
    void linesFitTheProtocol() throws Exception {
        for (var language : new Locale[] {JAPANESE, ENGLISH}) {
            var raw = GreenMailUtil.getWholeMessage(send(language));
            // the first line of all is the receiving server's
            assertTrue(raw.lines().allMatch(line -> line.length() <= 78 || line.startsWith("Received:")), raw);
            assertFalse(raw.replace("\r\n", "").contains("\n"), "only CRLF ends a line");
        }
    }

    private static void assertAlternatives(MimeMessage arrived, Locale language, String encoding) throws Exception {
        assertTrue(arrived.getContentType().startsWith("multipart/alternative"), arrived.getContentType());
        var parts = (MimeMultipart) arrived.getContent();
        var sent = Mails.content(MailKind.REGISTRATION_LINK, language);
        assertEquals(2, parts.getCount());
        assertPart((MimeBodyPart) parts.getBodyPart(0), "text/plain", encoding, sent.text());
        assertPart((MimeBodyPart) parts.getBodyPart(1), "text/html", encoding, sent.html());
    }

    private static void assertPart(MimeBodyPart part, String type, String encoding, String body) throws Exception {
        assertTrue(part.isMimeType(type), part.getContentType());
        assertTrue(part.getContentType().toLowerCase(ENGLISH).contains("charset=utf-8"), part.getContentType());
        assertEquals(encoding, part.getEncoding());
        assertEquals(
                body.replace("\n", "\r\n").stripTrailing(),
                part.getContent().toString().stripTrailing());
    }

    private MimeMessage send(Locale language) throws Exception {
        var settings = Mails.settings(
                Map.of("madoguchi.smtp.port", String.valueOf(server.getSmtp().getPort())));
        try (var connection = SmtpConnection.open(settings)) {
            var mail = Mails.mail(MailKind.REGISTRATION_LINK, language, Mails.RECIPIENT);
            assertEquals(Delivery.accepted(), connection.send(mail));
        }
        assertTrue(server.waitForIncomingEmail(1));
        var all = server.getReceivedMessages();
        return all[all.length - 1];
    }
}
