package org.madoguchi.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.config.BackgroundJobs;

/** Seals new events within seconds, on every node; {@link AuditSealer} lets one at a time do it. */
@ApplicationScoped
public class AuditSealing {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private AuditSealer sealer;

    @Inject
    private BackgroundJobs jobs;

    /** After the schema is there. */
    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(PAUSE, "audit-seal", this::sealAll);
    }

    private void sealAll() {
        int sealed;
        do {
            sealed = sealer.sealBatch();
        } while (sealed == AuditSealer.BATCH);
    }
}
