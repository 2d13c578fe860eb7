package org.madoguchi.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;
import org.madoguchi.token.LinkUnusableException;
import org.madoguchi.token.OneTimeLink;

/** The pages that mailed links open (manual, 2.1 and 2.4 a). Opening changes nothing; the button does. */
@Named
@RequestScoped
public class ConfirmationBacking {

    private static final String REGISTERED = "/registration/completed?faces-redirect=true";
    private static final String CHANGED = "/email/changed?faces-redirect=true";

    @Inject
    private RegistrationService registration;
    @Inject
    private EmailChangeService change;
    @Inject
    private CurrentSignIn current;
    @Inject
    private AuditService audit;
    @Inject
    private HttpServletRequest request;

    private Optional<OneTimeLink> link;

    /** Completes a registration. */
    public String completeRegistration() {
        try {
            registration.confirm(getToken());
            return REGISTERED;
        }
        catch (LinkUnusableException e) {
            return registration.isDone(getToken()) ? REGISTERED : refuse(e);
        }
    }

    /** Completes a change. */
    public String completeChange() {
        try {
            change.confirm(getToken(), current.find().map(SignIn::getId).orElse(null));
            return CHANGED;
        }
        catch (LinkUnusableException e) {
            return change.isDone(getToken()) ? CHANGED : refuse(e);
        }
    }

    /** A second click that comes after the first has done its work finds no button to press any more: it is led on. */
    public String leadFromRegistration() {
        return !isRegistrationUsable() && registration.isDone(getToken()) ? REGISTERED : null;
    }

    /** The same for a change. */
    public String leadFromChange() {
        return !isChangeUsable() && change.isDone(getToken()) ? CHANGED : null;
    }

    /** A link that cannot be used has one page, whatever the reason. */
    public boolean isRegistrationUsable() {
        if (link == null) {
            link = registration.findUsable(getToken());
        }
        return link.isPresent();
    }

    /** The same for a change. */
    public boolean isChangeUsable() {
        if (link == null) {
            link = change.findUsable(getToken());
        }
        return link.isPresent();
    }

    private String refuse(LinkUnusableException reason) {
        audit.refuse(AuditKind.LINK_REFUSED, null, null, reason.getMessage());
        link = Optional.empty();
        return null;
    }

    /** Whose address it is, masked: enough to know oneself by. */
    public String getUser() {
        var userId = link.orElseThrow().getAccount().getUserId();
        return userId.substring(0, Math.min(3, userId.length())) + "***" + userId.substring(Math.max(3, userId.length() - 1));
    }

    /** Which address it is, masked. */
    public String getAddress() {
        return EmailAddress.mask(link.orElseThrow().getEmail());
    }

    /** From the link on GET, from the form on POST. */
    public String getToken() {
        return request.getParameter("token");
    }
}
