package org.madoguchi.admin.help;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;

/** Looks for due requests every half minute, and for old ones every hour, on each node. */
@ApplicationScoped
class DueRequestScheduler {

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private DueRequestService service;

    void start(@Observes @Priority(500) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(Duration.ofSeconds(30), "requests", this::run);
        jobs.every(Duration.ofHours(1), "old-requests", service::sweep);
    }

    private void run() {
        var more = true;
        while (more) {
            more = service.next();
        }
    }
}
