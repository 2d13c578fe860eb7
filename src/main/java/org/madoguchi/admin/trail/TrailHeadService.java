package org.madoguchi.admin.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.chain.Head;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.settings.Settings;

/**
 * Hands the end of the chain out of the database once a day, so that it is seen later when rows are cut off: by mail,
 * in
 * Japanese, and as a line of a file. One node does it for all.
 */
@ApplicationScoped
@Transactional
public class TrailHeadService {

    private static final Logger LOGGER = Logger.getLogger(TrailHeadService.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditTrail trail;

    @Inject
    private MailService mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Hands it out unless nobody wants it or that was done today; says whether it was now. */
    public boolean handOut(List<String> recipients, Optional<Path> file) {
        if (recipients.isEmpty() && file.isEmpty() || !claim()) {
            return false;
        }
        var head = trail.head(Long.MAX_VALUE);
        recipients.forEach(recipient ->
                mails.queue(MailKind.TRAIL_HEAD, Locale.JAPANESE, recipient, Map.of("head", head.toString())));
        file.ifPresent(path -> append(path, head));
        return true;
    }

    /** The row stays locked until this transaction ends. Days are those of the university's zone. */
    private boolean claim() {
        var now = clock.instant();
        var today = now.atZone(ZoneId.of(settings.string("madoguchi.zone", "Asia/Tokyo")))
                .truncatedTo(ChronoUnit.DAYS);
        var due = !entityManager
                .createNativeQuery("SELECT name FROM background_job WHERE name = 'audit-head' "
                        + "AND (last_run_at IS NULL OR last_run_at < ?1) FOR UPDATE SKIP LOCKED")
                .setParameter(1, today.toInstant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
        if (due) {
            entityManager
                    .createNativeQuery("UPDATE background_job SET last_run_at = ?1 WHERE name = 'audit-head'")
                    .setParameter(1, now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        return due;
    }

    /** A disk that is full keeps no mail back. */
    private void append(Path file, Head head) {
        try {
            Files.writeString(
                    file, clock.instant() + " " + head + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "The end of the trail is not in " + file + ": " + head);
        }
    }
}
