package org.madoguchi.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * Refuses to start with templates, fonts, a seal's picture or a letterhead that cannot be used, where certificates are
 * issued. Papers are drawn by the thread of the start itself: on Open Liberty a managed thread waits until the
 * application has started, so a start that waits for one never ends.
 */
@ApplicationScoped
class CertificateStart {

    private PaperCheck check;
    private CertificatePress press;
    private Settings settings;

    /** For the proxy. */
    protected CertificateStart() {}

    @Inject
    CertificateStart(PaperCheck check, CertificatePress press, Settings settings) {
        this.check = check;
        this.press = press;
        this.settings = settings;
    }

    /** @throws org.madoguchi.settings.check.StartFailedException with a line that says which setting is wrong */
    void check(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        if (press.isOn()) {
            try {
                check.files();
                check.papers();
            } catch (InvalidSettingException e) {
                throw ServiceStart.settingFailed(settings, e);
            }
        }
    }
}
