package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.config.UnavailableException;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Answer;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;

/** Both passwords once more, before something that an unattended browser must not be able to do (ASVS 5.0, 7.5). */
@Named
@RequestScoped
public class FreshProofBacking {

    @Inject
    private LoginService service;
    @Inject
    private CurrentSignIn current;
    @Inject
    private CurrentClient client;
    @Inject
    private Languages languages;
    @Inject
    private Faults faults;
    @Inject
    private Answer answer;
    @Inject
    private HttpServletRequest request;
    @Inject
    private BrowserCookies cookies;

    private String password;
    private String secondPassword;

    /** Sends to the proof first when it is too old. */
    public String demand() {
        return current.isFresh() ? null : "/email/proof?faces-redirect=true";
    }

    /** Proves both and goes on to the change of the address. */
    public String prove() {
        if (!faults.require("password", password) | !faults.require("secondPassword", secondPassword)) {
            return null;
        }
        try {
            service.proveAgain(current.get(), current.getSecret(), new LoginAttempt(current.getAccount().getUserId(), password,
                secondPassword, client.get(), cookies.read(request, BrowserCookies.BROWSER).orElse(null), languages.getLocale()));
            return "/email/change?faces-redirect=true";
        }
        catch (LoginRefusedException e) {
            LoginFaults.show(faults, e);
        }
        catch (UnavailableException e) {
            answer.unavailable();
            faults.addGeneral("login.error.unavailable");
        }
        return null;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getSecondPassword() {
        return secondPassword;
    }

    public void setSecondPassword(String secondPassword) {
        this.secondPassword = secondPassword;
    }
}
