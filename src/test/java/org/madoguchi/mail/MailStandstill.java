package org.madoguchi.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Where it is deployed, no mail is sent in the background, so that a test finds its mails as it has left them. */
@ApplicationScoped
public class MailStandstill {

    @Inject
    private MailScheduler scheduler;

    /** After the scheduler's own start. */
    void begin(@Observes @Priority(600) @Initialized(ApplicationScoped.class) Object context) {
        scheduler.pause();
    }
}
