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
        if (!current.isFresh()) {
            form.keep();
            return "/email/proof?faces-redirect=true";
        }
        var email = form.read();
        email.ifPresent(typed -> service.request(LinkPurpose.CHANGE, id(), typed));
        return email.isPresent() ? SENT : null;
    }

    /** Mails it again, while it waits: one whose time is over is a new change, which takes a fresh proof. */
    public String resend() {
        return pending.isThere() && service.resend(LinkPurpose.CHANGE, id()) ? SENT + "&again=true" : SENT;
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
