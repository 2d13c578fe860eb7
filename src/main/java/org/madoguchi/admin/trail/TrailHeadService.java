package org.madoguchi.admin.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/**
 * Hands the end of the chain out of the database once a day, so that it is seen later when rows are cut off: by mail,
 * in Japanese, to the addresses of {@code madoguchi.audit.head-mail}, and as a line of the file
 * {@code madoguchi.audit.head-file}. One node does it for all.
 */
@ApplicationScoped
@Transactional
class TrailHeadService {

    private static final Logger LOGGER = Logger.getLogger(TrailHeadService.class.getName());
    private static final String JOB = "audit-head";

    @Inject
    private JobLock lock;

    @Inject
    private Seals seals;

    @Inject
    private MailService mails;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** Looks every few minutes whether it has been handed out today. */
    @Produces
    static Job job(TrailHeadService service, Settings settings) {
        var recipients = settings.list("madoguchi.audit.head-mail");
        var file = settings.find("madoguchi.audit.head-file").map(Path::of);
        return Job.once(JOB, Duration.ofMinutes(10), () -> service.handOut(recipients, file));
    }

    /** Hands it out unless nobody wants it or that was done today; says whether it was now. */
    public boolean handOut(List<String> recipients, Optional<Path> file) {
        if (recipients.isEmpty() && file.isEmpty() || !claim()) {
            return false;
        }
        var head = seals.head(Long.MAX_VALUE);
        recipients.forEach(recipient -> mails.queue(NewMail.toOffice(Locale.JAPANESE, recipient, MailKind.TRAIL_HEAD)
                .head(head.toString())));
        file.ifPresent(path -> append(path, head));
        return true;
    }

    /** Days are those of the university's zone. */
    private boolean claim() {
        var now = clock.instant();
        var today = now.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        var due = lock.take(JOB, today.minus(1, ChronoUnit.MICROS).toInstant());
        if (due) {
            lock.done(JOB, now);
        }
        return due;
    }

    /** A disk that is full keeps no mail back. */
    private void append(Path file, ChainHead head) {
        try {
            Files.writeString(
                    file, clock.instant() + " " + head + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "The end of the trail is not in " + file + ": " + head);
        }
    }
}
