package org.madoguchi.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Where it is deployed, nothing is signed in the background, so that a test finds its jobs as it has left them. */
@ApplicationScoped
public class SigningStandstill {

    @Inject
    private SigningWorker worker;

    void begin(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object context) {
        worker.pause();
    }
}
