package org.madoguchi.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Where it is deployed, applications go on only when a test takes them on. */
@ApplicationScoped
public class ApplicationStandstill {

    @Inject
    private ApplicationWorker worker;

    void begin(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object context) {
        worker.pause();
    }
}
