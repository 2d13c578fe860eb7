package org.madoguchi.admin.vanished;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;

/** Looks every minute, on each node, whether there is something to sweep, and sweeps it page by page with rests. */
@ApplicationScoped
class VanishedScheduler {

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private SweepPlan plan;

    @Inject
    private VanishedSweepService service;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(Duration.ofMinutes(1), "vanished", this::sweep);
    }

    private void sweep() {
        var more = true;
        while (more) {
            more = service.step() && jobs.rest(plan.pause());
        }
    }
}
