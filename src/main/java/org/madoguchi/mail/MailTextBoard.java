package org.madoguchi.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.job.ChangeCount.Reading;
import org.madoguchi.job.Job;

/**
 * Which texts of the university are in use, kept in memory on each node as notices are: no mail asks the database for
 * it. Every few seconds one number is asked for; while the database is down, what was known last stays.
 */
@ApplicationScoped
public class MailTextBoard {

    private static final Duration LOOK = Duration.ofSeconds(3);

    @Inject
    private MailTextReadingService service;

    private volatile Reading<Map<MailKind, MailText>> known = new Reading<>(-1, Map.of());

    @Produces
    static Job job(MailTextBoard board) {
        return Job.once("mail-texts", LOOK, board::refresh);
    }

    /** Before the first request. */
    void begin(@Observes @Priority(310) @Initialized(ApplicationScoped.class) Object context) {
        refresh();
    }

    /** Reads what has changed, if anything has. */
    public void refresh() {
        service.read(known.changes()).ifPresent(reading -> known = reading);
    }

    /** What mails of a kind say; empty where that is what comes with the service. */
    Optional<MailWording> find(MailKind kind, Locale language) {
        return Optional.ofNullable(known.content().get(kind)).map(text -> text.in(language));
    }
}
