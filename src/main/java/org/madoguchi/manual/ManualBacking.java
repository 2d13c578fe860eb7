package org.madoguchi.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;

/** マニュアル / Manual: opens at the topic of the screen one comes from (manual, 3.1). */
@Named
@RequestScoped
public class ManualBacking {

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private CertificatePress press;

    @Inject
    private Clock clock;

    /** The manual's page for the present screen. */
    public String getTopic() {
        return ManualTopic.of(FacesContext.getCurrentInstance().getViewRoot().getViewId())
                .page();
    }

    /** Whether this service issues certificates, so that the manual tells how to apply for one. */
    public boolean isCertificates() {
        return press.isOn();
    }

    /** Where the login page is, for the printed manual. */
    public String getAddress() {
        return publicUrl.page("/");
    }

    /** When the printed manual was made. */
    public Instant getNow() {
        return clock.instant();
    }
}
