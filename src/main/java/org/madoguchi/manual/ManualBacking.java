package org.madoguchi.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.web.Languages;

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

    @Inject
    private ManualShelf shelf;

    @Inject
    private Languages languages;

    /** The manual's page for the present screen. */
    public String getTopic() {
        return topic().page();
    }

    /** The university's own PDF for the present screen, or the nearest there is; {@code null} where there is none. */
    public OfferedFile getFile() {
        return shelf.nearest(topic(), languages.getLocale());
    }

    private static ManualTopic topic() {
        return ManualTopic.of(FacesContext.getCurrentInstance().getViewRoot().getViewId());
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
