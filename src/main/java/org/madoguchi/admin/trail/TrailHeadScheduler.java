package org.madoguchi.admin.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;

/** Looks every few minutes, on every node, whether the end of the chain has been handed out today. */
@ApplicationScoped
class TrailHeadScheduler {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    private TrailHeadService service;
    @Inject
    private BackgroundJobs jobs;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(PAUSE, "audit-head", service::handOut);
    }
}
