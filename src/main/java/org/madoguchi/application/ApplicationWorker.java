package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.Job;

/** Takes paid applications on in the background. */
@ApplicationScoped
class ApplicationWorker {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private ApplicationIssueService service;

    @Inject
    private CertificatePress press;

    private volatile boolean paused;

    @Produces
    static Job job(ApplicationWorker worker) {
        return Job.steps("applications", PAUSE, worker::work);
    }

    /** Not private: the job has a proxy of this bean. */
    boolean work() {
        return !paused && goOn();
    }

    /** Begins no more of them in the background. */
    void pause() {
        paused = true;
    }

    /** One step of the one that has been due longest; false when none is. */
    boolean goOn() {
        if (!press.isOn()) {
            return false;
        }
        var claimed = service.claim();
        claimed.ifPresent(service::goOn);
        return claimed.isPresent();
    }
}
