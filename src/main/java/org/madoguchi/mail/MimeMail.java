package org.madoguchi.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

/**
 * A mail in the form in which it travels: plain text and HTML as alternatives (RFC 2046, 5.1.4), UTF-8, marked as sent
 * by a machine (RFC 3834, 5), with the Message-ID and date it was queued under, so that each attempt is the same mail.
 */
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MimeMail(Session session, OutgoingMail mail, InternetAddress from) throws MessagingException {
        super(session);
        messageId = mail.getMessageId();
        setFrom(from);
        setRecipient(Message.RecipientType.TO, MailAddress.of(mail.getRecipient()));
        var content = mail.getContent();
        setSubject(content.subject(), UTF_8);
        setSentDate(Date.from(mail.getBegin()));
        setContentLanguage(new String[] {content.language().getLanguage()});
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(content.text(), "plain", content.language()));
        alternatives.addBodyPart(part(content.html(), "html", content.language()));
        setContent(alternatives);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Lines end with CRLF, as RFC 2046, 4.1.1 asks for; what is short for Japanese is long for English. */
    private static MimeBodyPart part(String text, String subtype, Locale language) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), UTF_8, subtype);
        part.setContentLanguage(new String[] {language.getLanguage()});
        part.setHeader("Content-Transfer-Encoding", Locale.JAPANESE.equals(language) ? "base64" : "quoted-printable");
        return part;
    }
}
