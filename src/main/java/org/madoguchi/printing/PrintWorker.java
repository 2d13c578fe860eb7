package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.Job;

/** Asks printing services; any number of nodes may do so. Nothing in the database is held meanwhile. */
@ApplicationScoped
class PrintWorker {

    private static final Logger LOGGER = Logger.getLogger(PrintWorker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private PrintQueueService queue;

    @Inject
    private PrintProviders providers;

    @Inject
    private CertificatePress press;

    @Produces
    static Job job(PrintWorker worker) {
        return Job.steps("prints", PAUSE, worker::work);
    }

    /** Asks about the one that has been due longest; false when none is. */
    boolean work() {
        var task = press.isOn() ? queue.claim() : Optional.<PrintQueueService.Task>empty();
        task.ifPresent(this::ask);
        return task.isPresent();
    }

    private void ask(PrintQueueService.Task task) {
        var one = task.registration();
        try {
            if (one.getState() == PrintState.CANCELLED) {
                providers.of(one).delete(one.getReference().orElseThrow());
                queue.deleted(one.getId());
            } else {
                queue.done(one.getId(), answer(task));
            }
        } catch (PrintFailedException e) {
            LOGGER.log(Level.WARNING, e, () -> "The printing service did not answer for " + one.getSubject());
            queue.failed(one.getId());
        }
    }

    private Registration answer(PrintQueueService.Task task) {
        var provider = providers.of(task.registration());
        return task.job()
                .map(provider::register)
                .orElseGet(
                        () -> provider.look(task.registration().getReference().orElseThrow()));
    }
}
