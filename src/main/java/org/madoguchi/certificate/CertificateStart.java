package org.madoguchi.certificate;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * Refuses to start with templates, fonts, a seal's picture or a letterhead that cannot be used, where certificates are
 * issued. What takes long is done beside the rest of the start, which waits for it at its end: before anything is
 * issued, and before the first page.
 */
@ApplicationScoped
class CertificateStart {

    private PaperCheck check;
    private CertificatePress press;
    private Settings settings;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private FutureTask<Void> papers;

    /** For the proxy. */
    protected CertificateStart() {}

    @Inject
    CertificateStart(PaperCheck check, CertificatePress press, Settings settings) {
        this.check = check;
        this.press = press;
        this.settings = settings;
    }

    /** @throws org.madoguchi.settings.check.StartFailedException with a line that says which setting is wrong */
    void begin(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        if (press.isOn()) {
            try {
                check.files();
            } catch (InvalidSettingException e) {
                throw ServiceStart.settingFailed(settings, e);
            }
            papers = new FutureTask<>(check::papers, null);
            threads.newThread(papers).start();
        }
    }

    /** Before mails are sent and jobs are done. @throws org.madoguchi.settings.check.StartFailedException as above */
    void end(@Observes @Priority(400) @Initialized(ApplicationScoped.class) Object context)
            throws InterruptedException {
        try {
            if (papers != null) {
                papers.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidSettingException fault) {
                throw ServiceStart.settingFailed(settings, fault);
            }
            throw new IllegalStateException("No paper can be drawn", e.getCause());
        }
    }
}
