package org.madoguchi.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * What a returned mail says (RFC 3464, RFC 6522): the Message-ID of the mail that is returned, and for whom it failed.
 * Anybody can write one, and anything can stand in it: only its outermost parts are looked at, none of them at length,
 * and whoever reads one believes it about a mail that was sent under this ID to this very recipient, and no other.
 *
 * @param messageId of the mail that came back, with its angle brackets
 * @param failures for good, one for each recipient
 */
record DeliveryReport(String messageId, List<ReturnedRecipient> failures) {

    private static final Logger LOGGER = Logger.getLogger(DeliveryReport.class.getName());

    /** The words for people, the report itself and the mail: what comes after is not looked at. */
    private static final int PARTS = 5;
    /** Of a part, in bytes: the headers of our mails, and a report on one recipient, have a few KB. */
    private static final int LONGEST_PART = 64 * 1024;

    /** What ours look like, and no database stumbles over. */
    private static final Pattern ID = Pattern.compile("<[!-~]{1,250}>");

    /** What the bytes of a mail say; empty when it is no such report, says nothing of a failure, or is broken. */
    static Optional<DeliveryReport> parse(byte[] mail) {
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException | IOException | RuntimeException e) { // the parser throws what it likes at bad mail
            LOGGER.log(Level.FINE, "A mail that cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /** Why the mail to this address came back: the receiving server's words after a plain and an enhanced code. */
    Optional<String> failureOf(String address) {
        return failures.stream()
                .filter(failure -> failure.is(address))
                .map(ReturnedRecipient::reply)
                .findFirst();
    }

    private static Optional<DeliveryReport> read(MimeMessage mail) throws MessagingException, IOException {
        if (mail.getContentType() == null || !isReport(new ContentType(mail.getContentType()))) {
            return Optional.empty();
        }
        // Not by getContent: that needs a registry of handlers, which a server's background thread may not see.
        var parts = new MimeMultipart(new ByteArrayDataSource(mail.getRawInputStream(), mail.getContentType()));
        Optional<String> messageId = Optional.empty();
        List<ReturnedRecipient> failures = new ArrayList<>();
        for (var i = 0; i < Math.min(PARTS, parts.getCount()); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failures.addAll(ReturnedRecipient.read(beginning(part)));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId.or(() -> messageId(part));
            }
        }
        return messageId.filter(id -> !failures.isEmpty()).map(id -> new DeliveryReport(id, failures));
    }

    private static boolean isReport(ContentType type) {
        return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
    }

    private static Optional<String> messageId(BodyPart part) {
        try {
            return Optional.ofNullable(new InternetHeaders(beginning(part)).getHeader("Message-ID", null))
                    .map(String::strip)
                    .filter(ID.asMatchPredicate());
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static ByteArrayInputStream beginning(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new ByteArrayInputStream(stream.readNBytes(LONGEST_PART));
        }
    }
}
