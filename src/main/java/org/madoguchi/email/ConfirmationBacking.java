package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.madoguchi.link.LinkPage;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.signin.CurrentSignIn;

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
    private LinkPage page;

    /** Puts the address in force. */
    public String complete(LinkPurpose purpose) {
        return page.use(
                token -> service.confirm(purpose, token, current.find()),
                token -> service.isDone(purpose, token),
                DONE.get(purpose));
    }

    /** Whether the person has to log in first, in this browser: the address is that of a former user ID. */
    public boolean isSignInNeeded(LinkPurpose purpose) {
        return page.findUsable(purpose)
                .filter(link -> service.needsSignIn(link, current.find()))
                .isPresent();
    }

    /** A click that comes when the link cannot be used any more finds no button, and has its answer here. */
    public String leadOn(LinkPurpose purpose) {
        return page.isUsable(purpose) ? null : complete(purpose);
    }
}
