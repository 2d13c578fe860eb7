package org.madoguchi.admin.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;
import org.madoguchi.settings.Settings;

/**
 * Looks every few minutes, on every node, whether the end of the chain has been handed out today: to the addresses of
 * {@code madoguchi.audit.head-mail}, and to the file {@code madoguchi.audit.head-file}.
 */
@ApplicationScoped
class TrailHeadScheduler {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    private TrailHeadService service;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Settings settings;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        var recipients = settings.list("madoguchi.audit.head-mail");
        var file = settings.find("madoguchi.audit.head-file").map(Path::of);
        jobs.every(PAUSE, "audit-head", () -> service.handOut(recipients, file));
    }
}
