package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.signin.CurrentSignIn;

/** メールアドレス変更 / Change email address (manual, 2.4 a). */
@Named
@RequestScoped
public class EmailChangeBacking {

    private static final String SENT = "/email/sent?faces-redirect=true";
    private static final String PROOF = "/email/proof?faces-redirect=true";
    private static final String HOME = "/home?faces-redirect=true";

    @Inject
    private EmailAddressService service;

    @Inject
    private EmailForm form;

    @Inject
    private PendingBacking pending;

    @Inject
    private CurrentSignIn current;

    /** Mails the link to the new address. */
    public String request() {
        var email = form.read();
        try {
            email.ifPresent(typed -> service.request(LinkPurpose.CHANGE, current.get(), typed));
            return email.isPresent() ? SENT : null;
        } catch (StaleProofException e) {
            form.keep();
            return PROOF;
        }
    }

    /** Mails it again, while it waits. */
    public String resend() {
        try {
            return pending.isThere() && service.resend(LinkPurpose.CHANGE, current.get()) ? SENT + "&again=true" : SENT;
        } catch (StaleProofException e) { // its time was over at that moment
            return PROOF;
        }
    }

    /** Gives the wish up. */
    public String cancel() {
        service.cancel(id());
        return HOME + "&cancelled=true";
    }

    /** Nothing waits: home. */
    public String leadFromSent() {
        return pending.isThere() ? null : HOME;
    }

    /** The address in force. */
    public String getAddress() {
        return current.getAccount().getEmail().orElse("");
    }

    private Long id() {
        return current.getAccount().getId();
    }
}
