package org.madoguchi.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Stops a start with a {@link RetentionPlan} that names a kind of event which there is not: only here it is known. */
@ApplicationScoped
class RetentionCheck {

    @Inject
    private Settings settings;

    /** @throws org.madoguchi.settings.check.StartFailedException when the setting is wrong */
    void check(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        try {
            RetentionPlan.read(settings);
        } catch (InvalidSettingException e) {
            throw ServiceStart.settingFailed(settings, e);
        }
    }
}
