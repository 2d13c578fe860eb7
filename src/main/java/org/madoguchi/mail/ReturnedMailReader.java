package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.madoguchi.job.Job;
import org.madoguchi.settings.Settings;

/**
 * Looks every few minutes, on one node, whether mail has come back, if the settings name a mailbox or a maildir for it.
 * No transaction is open while the mail server is spoken to; a mail is called read after what follows from it is in the
 * database, so that one whose node dies is read again.
 */
@ApplicationScoped
class ReturnedMailReader {

    private static final String MAILDIR = "madoguchi.bounce.maildir";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Between two looks, whichever nodes take them. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    /** In one look; the rest waits for the next. */
    private static final int MOST = 500;

    @Inject
    private MailReturnService returns;

    @Inject
    private Settings settings;

    @Produces
    static Job job(ReturnedMailReader reader) {
        return Job.once(MailReturnService.JOB, PAUSE, reader::look);
    }

    /** Reads what has come, unless it is not to, or somebody else has. */
    void look() {
        if (Stream.of(MAILDIR, "madoguchi.bounce.host")
                        .anyMatch(key -> settings.find(key).isPresent())
                && returns.claim(BETWEEN)) {
            read();
        }
    }

    /** @throws IllegalStateException when the mailbox cannot be read; the log says so once, and it is tried again */
    void read() {
        try {
            var maildir = settings.find(MAILDIR);
            if (maildir.isPresent()) {
                readMaildir(Path.of(maildir.get()));
            } else {
                readMailbox();
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mailbox of madoguchi.bounce cannot be read: " + e.getMessage(), e);
        }
    }

    private void readMaildir(Path folder) throws IOException {
        try (var maildir = ReturnedMaildir.open(folder)) {
            maildir.read(MOST, returns::record);
        }
    }

    private void readMailbox() throws MessagingException, IOException {
        try (var mailbox = ReturnedMailbox.open(settings)) {
            mailbox.read(MOST, returns::record);
        }
    }
}
