package org.madoguchi.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail as a mail program shows it.
 *
 * @param name of its file, which is where it stands in the inbox
 * @param from decoded, empty when absent
 * @param to decoded, empty when absent
 * @param subject decoded, empty when absent
 * @param at when it arrived
 * @param headers all of them, as they came
 * @param text the part in plain text
 * @param html the part in HTML, not to be trusted
 */
record StoredMail(
        String name,
        String from,
        String to,
        String subject,
        Instant at,
        List<String> headers,
        Optional<String> text,
        Optional<String> html) {

    /** Takes a mail apart; one that cannot be, such as one of an unknown encoding, shows what could not be read. */
    static StoredMail read(String name, Instant at, byte[] content) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            return new StoredMail(
                    name,
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Subject"),
                    at,
                    Collections.list(message.getAllHeaderLines()),
                    find(message, "text/plain"),
                    find(message, "text/html"));
        } catch (MessagingException | IOException e) {
            return new StoredMail(name, "", "", "", at, List.of(), Optional.of(e.toString()), Optional.empty());
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        var value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                var found = find(parts.getBodyPart(index), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
