package org.madoguchi.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Refuses to start with templates, a font or a seal's picture that cannot be used, where certificates are issued. */
@ApplicationScoped
class CertificateStart {

    @Inject
    private CertificatePress press;

    @Inject
    private Settings settings;

    /** @throws org.madoguchi.settings.check.StartFailedException with a line that says which setting is wrong */
    void check(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        if (press.isOn()) {
            try {
                press.check();
            } catch (InvalidSettingException e) {
                throw ServiceStart.settingFailed(settings, e);
            }
        }
    }
}
