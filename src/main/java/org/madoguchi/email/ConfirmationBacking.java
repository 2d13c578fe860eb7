package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;

/** The pages that mailed links open (manual, 2.1 and 2.4 a). Opening changes nothing; the button does. */
@Named
@RequestScoped
public class ConfirmationBacking {

    private static final Map<LinkPurpose, String> DONE = Map.of(
            LinkPurpose.REGISTRATION,
            "/registration/completed?faces-redirect=true",
            LinkPurpose.CHANGE,
            "/email/changed?faces-redirect=true");

    @Inject
    private EmailAddressService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    private AuditService audit;

    @Inject
    private HttpServletRequest request;

    private Optional<OneTimeLink> link;

    /** Puts the address in force. */
    public String complete(LinkPurpose purpose) {
        try {
            service.confirm(
                    purpose, getToken(), current.find().map(SignIn::getId).orElse(null));
            return DONE.get(purpose);
        } catch (LinkUnusableException e) {
            if (service.isDone(purpose, getToken())) {
                return DONE.get(purpose);
            }
            audit.refuse(AuditKind.LINK_REFUSED, null, e.getUserId().orElse(null), e.getMessage());
            link = Optional.empty();
            return null;
        }
    }

    /** A click that comes when the link cannot be used any more finds no button, and has its answer here. */
    public String leadOn(LinkPurpose purpose) {
        return isUsable(purpose) ? null : complete(purpose);
    }

    /** A link that cannot be used has one page, whatever the reason. */
    public boolean isUsable(LinkPurpose purpose) {
        if (link == null) {
            link = service.findUsable(purpose, getToken());
        }
        return link.isPresent();
    }

    /** Whose address it is, masked: enough to know oneself by. */
    public String getUser() {
        var userId = link.orElseThrow().getAccount().getUserId();
        return userId.substring(0, Math.min(3, userId.length())) + "***"
                + userId.substring(Math.max(3, userId.length() - 1));
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
