package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.signin.CurrentSignIn;

/** Whether certificates can be applied for here at all, for pages that lead there. */
@Named
@RequestScoped
public class ApplyOffer {

    @Inject
    private CertificatePress press;

    @Inject
    private ApplyService service;

    @Inject
    private CurrentSignIn current;

    /** Whether this service issues certificates. */
    public boolean isOn() {
        return press.isOn();
    }

    /** Whether the signed-in person has begun an application and not sent it. */
    public boolean isBegun() {
        return isOn() && service.isDraft(current.getAccount().getId());
    }
}
