package org.madoguchi.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.madoguchi.config.BackgroundJobs;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.Start;

/**
 * Looks every hour, on every node, for events whose time is over; {@link RetentionService} lets one at a time do it.
 */
@ApplicationScoped
public class AuditRetention {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    private RetentionService service;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Settings settings;

    /**
     * Only here is it known what kinds there are. @throws org.madoguchi.settings.check.StartFailedException for another
     */
    void check(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        try {
            RetentionPlan.read(settings);
        } catch (InvalidSettingException e) {
            throw Start.settingFailed(settings, e);
        }
    }

    /** After the schema is there. */
    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        var times = RetentionPlan.read(settings);
        jobs.every(PAUSE, "audit-retention", () -> forgetAll(times));
    }

    private void forgetAll(Map<AuditKind, Duration> times) {
        int forgotten;
        do {
            forgotten = service.forgetBatch(times);
        } while (forgotten > 0);
    }
}
