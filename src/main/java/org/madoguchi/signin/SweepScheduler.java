package org.madoguchi.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;

/** Sweeps once an hour on each node. */
@ApplicationScoped
class SweepScheduler {

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private SweepService service;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(Duration.ofHours(1), "sweep", service::sweep);
    }
}
