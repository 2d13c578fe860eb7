package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;

/** The registrations about which a service has to be asked; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class PrintQueueService {

    private static final Duration LATER = Duration.ofMinutes(1);

    @Inject
    private PrintRows rows;

    @Inject
    private PrintProviders providers;

    @Inject
    private PrintService prints;

    @Inject
    private CertificateFinder finder;

    @Inject
    private Clock clock;

    /**
     * What to ask a service.
     *
     * @param job what to register; empty when it is registered
     */
    record Task(PrintRegistration registration, Optional<PrintJob> job) {}

    /** Reserves the one that has been due longest; one whose files are gone is refused. */
    Optional<Task> claim() {
        var now = clock.instant();
        return rows.due(now).flatMap(one -> {
            one.claim(now);
            if (one.getReference().isPresent()) {
                return Optional.of(new Task(one, Optional.empty()));
            }
            var job = job(one);
            if (job.isEmpty()) {
                one.refuse(now);
                prints.tell(one, Optional.empty());
            }
            return job.map(registered -> new Task(one, job));
        });
    }

    private Optional<PrintJob> job(PrintRegistration one) {
        var files = one.getCertificates().stream()
                .map(certificate -> finder.document(certificate, DocumentKind.PRINT))
                .flatMap(file -> file.flatMap(Document::getContent).stream())
                .toList();
        return files.size() == one.getCertificates().size()
                ? Optional.of(new PrintJob(one.getKey(), files, one.getUntil()))
                : Optional.empty();
    }

    /** The service has deleted what was taken back. */
    void deleted(Long id) {
        rows.lock(id).ifPresent(PrintRegistration::deleted);
    }

    /** What the service has said; of one that was deleted meanwhile, nothing. */
    void done(Long id, Registration answer) {
        rows.lock(id).ifPresent(one -> done(one, answer, clock.instant()));
    }

    private void done(PrintRegistration one, Registration answer, Instant now) {
        var changes = one.told(answer, now) || one.expire(now);
        one.lookAgain(now.plus(providers.of(one).pause(one.getState())));
        if (changes) {
            prints.tell(one, Optional.empty());
        }
    }

    /** It did not answer. */
    void failed(Long id) {
        var now = clock.instant();
        rows.lock(id).ifPresent(one -> {
            one.lookAgain(now.plus(LATER));
            if (one.expire(now)) {
                prints.tell(one, Optional.empty());
            }
        });
    }

    /** A service has said by itself that something has become of one: it is asked at once. */
    public void hasten(String provider, String reference) {
        rows.find(provider, reference).flatMap(rows::lock).ifPresent(one -> one.lookAgain(clock.instant()));
    }
}
