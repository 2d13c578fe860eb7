package org.madoguchi.testing;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has arrived at one address. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 1_000;
    private static final Pattern LINK = Pattern.compile("^http\\S+\\?token=\\S+$", Pattern.MULTILINE);

    /** The plain text of a mail. */
    public record Mail(String text) {

        /** The one-time URL, which stands on a line of its own. */
        public String link() {
            return LINK.matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(text))
                    .group();
        }
    }

    private final GreenMail server;
    private final String address;

    Mailbox(GreenMail server, String address) {
        this.server = server;
        this.address = address;
    }

    /** The topics of all mails so far, the oldest first: subjects without what stands in brackets before them. */
    public List<String> topics() {
        return mails().map(Mailbox::topic).toList();
    }

    /** The nth mail with this topic, once it has arrived. */
    Mail read(String topic, int nth) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var count = server.getReceivedMessages().length;
            var found = mails().filter(mail -> topic(mail).equals(topic))
                    .skip(nth - 1L)
                    .findFirst();
            if (found.isPresent()) {
                return new Mail(text(found.get()));
            }
            server.waitForIncomingEmail(LOOK_MILLIS, count + 1);
        }
        throw new AssertionError("No mail " + nth + " about " + topic + " at " + address + " but " + topics());
    }

    private Stream<MimeMessage> mails() {
        return Stream.of(server.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String topic(MimeMessage mail) {
        try {
            return mail.getSubject().replaceFirst("^(【.*】|\\[.*\\] )", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            var content = part.getContent();
            return content instanceof Multipart parts
                    ? text(parts.getBodyPart(0))
                    : content.toString().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
