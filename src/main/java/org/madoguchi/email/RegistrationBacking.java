package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;

/** メールアドレスの新規登録 / Registration of New Email Address, and the page that waits for its proof (manual, 2.1). */
@Named
@RequestScoped
public class RegistrationBacking {

    private static final String WAITING = "/registration/waiting?faces-redirect=true";
    private static final String FORM = "/registration/new?faces-redirect=true";
    private static final String COMPLETED = "/registration/completed?faces-redirect=true";

    @Inject
    private EmailAddressService service;

    @Inject
    private EmailForm form;

    @Inject
    private PendingBacking pending;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Faults faults;

    /** Mails the link. */
    public String request() {
        var email = form.read();
        try {
            email.ifPresent(typed -> service.request(LinkPurpose.REGISTRATION, current.get(), typed));
            return email.isPresent() ? WAITING : null;
        } catch (StaleProofException e) {
            faults.add("email", "email.error.fresh");
            return null;
        }
    }

    /** Mails it again; where that takes a fresher proof, the form says so. */
    public String resend() {
        try {
            return service.resend(LinkPurpose.REGISTRATION, current.get()) ? WAITING + "&again=true" : WAITING;
        } catch (StaleProofException e) {
            return FORM + "&correct=true";
        }
    }

    /** The form is for an address that has to be proved: whoever waits for a proof, or has given it, is led on. */
    public String leadFromForm(boolean correcting) {
        if (service.isCompleted(id())) {
            return COMPLETED;
        }
        form.begin(
                pending.isThere()
                        ? pending.getAddress()
                        : current.getAccount().getEmail().orElse(""));
        return !correcting && pending.isThere() ? WAITING : null;
    }

    /** Nothing waits: to the form. Proved by now: on. */
    public String leadFromWaiting() {
        if (service.isCompleted(id())) {
            return COMPLETED;
        }
        return pending.isThere() ? null : FORM;
    }

    private Long id() {
        return current.getAccount().getId();
    }
}
