package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.signin.CurrentSignIn;

/** Both passwords once more, before something that an unattended browser must not be able to do (ASVS 5.0, 7.5). */
@Named
@RequestScoped
public class FreshProofBacking {

    @Inject
    private LoginService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    private LoginForm form;

    @Inject
    private LoginFaults loginFaults;

    @Inject
    private LoginCookies cookies;

    /** Sends to the proof first when it is too old. */
    public String demand() {
        return current.isFresh() ? null : "/email/proof?faces-redirect=true";
    }

    /** Proves both and goes on to the change of the address. */
    public String prove() {
        return form.isProofFilled() ? loginFaults.lead(this::proveAgain, this::goOn) : null;
    }

    private String goOn(LoginResult proved) {
        cookies.provedAgain(proved);
        return "/email/change?faces-redirect=true";
    }

    private LoginAnswer proveAgain() {
        var attempt = form.attemptOf(current.getAccount().getUserId());
        return service.proveAgain(current.get(), current.getSecret(), attempt);
    }
}
