package org.madoguchi.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Refuses to start with settings that are missing or wrong, before the schema is touched; tells all at once. */
@ApplicationScoped
class SettingsCheck {

    private Settings settings;

    /** For the proxy. */
    protected SettingsCheck() {}

    @Inject
    public SettingsCheck(Settings settings) {
        this.settings = settings;
    }

    /** @throws org.madoguchi.settings.check.StartFailedException with one line for each fault */
    void check(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object context) {
        ServiceStart.check(settings);
    }
}
