package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.settings.Settings;

/**
 * The certificates that wait for their signature, as any number of workers and nodes share them. Each method is a short
 * transaction of its own; between {@link #claim} and {@link #done} nothing in the database is held.
 */
@ApplicationScoped
@Transactional
class SigningQueueService {

    /** How long bytes are kept where {@code madoguchi.documents.retention} is not set. */
    static final Duration RETENTION = Duration.ofDays(90);

    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String NEXT = """
        SELECT certificate_id FROM issue_job WHERE next_attempt_at <= ?1
        ORDER BY next_attempt_at, certificate_id FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED\
        """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** Reserves the job that has been due longest, for the length of a lease; if this node dies, another goes on. */
    Optional<SigningTask> claim() {
        var now = clock.instant();
        List<?> ids = entityManager
                .createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> entityManager.find(IssueJob.class, ((Number) id).longValue()))
                .map(job -> {
                    job.claim(now);
                    return SigningTask.of(job);
                });
    }

    /**
     * Stores the files and makes the certificate valid; the job goes, and with it the clear code. Of two who have
     * signed the same one, because the first was thought dead, the first to come here wins and the other's files are
     * dropped.
     */
    void done(SigningTask task, SignedFiles files) {
        lock(task.certificate()).ifPresent(job -> {
            var certificate = job.getCertificate();
            certificate.sign(files.signed());
            var eraseOn = LocalDate.ofInstant(clock.instant(), zone)
                    .plusDays(retention().toDays());
            entityManager.persist(new Document(certificate, DocumentKind.PDF, files.pdf(), eraseOn));
            entityManager.persist(new Document(certificate, DocumentKind.PRINT, files.print(), eraseOn));
            entityManager.persist(new Document(certificate, DocumentKind.VC, files.credential(), eraseOn));
            entityManager.remove(job);
            audit.record(entry(certificate).with(DetailPart.KEY, files.signed().getKeyId()));
        });
    }

    /** It did not work and is tried again; a failure that is told after its lease disturbs no other attempt. */
    void failed(SigningTask task, SigningFault fault, String words) {
        lock(task.certificate())
                .filter(job -> job.getAttempts() == task.attempt())
                .ifPresent(job -> {
                    if (job.getFault().isEmpty()) {
                        audit.recordFailure(entry(job.getCertificate()).with(DetailPart.FAULT, fault));
                    }
                    job.postpone(fault, words, clock.instant());
                });
    }

    /**
     * A certificate is not to be signed any more, whoever has it in hand: locked as by a worker, which comes first or
     * finds nothing to do.
     */
    void drop(Long certificate) {
        lock(certificate).ifPresent(entityManager::remove);
    }

    private Optional<IssueJob> lock(Long certificate) {
        return Optional.ofNullable(entityManager.find(IssueJob.class, certificate, LockModeType.PESSIMISTIC_WRITE));
    }

    private Duration retention() {
        return settings.duration("madoguchi.documents.retention", RETENTION);
    }

    private static AuditEntry entry(Certificate certificate) {
        return AuditEntry.of(AuditKind.CERTIFICATE_SIGNED)
                .about(certificate.getAccount().map(Account::getUserId))
                .with(DetailPart.NUMBER, certificate.getNumber());
    }
}
