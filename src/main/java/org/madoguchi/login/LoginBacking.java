package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.account.AccountState;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.config.UnavailableException;
import org.madoguchi.web.Answer;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;

/** 在学生ログイン / Students' Login (manual, 2.3). */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    private LoginService service;
    @Inject
    private LoginCookies cookies;
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
    private BrowserCookies browserCookies;

    private String userId;
    private String password;
    private String secondPassword;

    /** Signs in, and goes where the set-up stands. */
    public String login() {
        if (!faults.require("userId", userId) | !faults.require("password", password)) {
            return null;
        }
        try {
            var result = service.login(attempt());
            cookies.signedIn(result);
            return next(result.state());
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

    /** Where a person goes next. */
    static String next(AccountState state) {
        return switch (state) {
            case EMAIL_MISSING -> "/registration/new?faces-redirect=true";
            case SECOND_PASSWORD_MISSING -> "/second-password/set?faces-redirect=true";
            case READY, SUSPENDED -> "/home?faces-redirect=true";
        };
    }

    private LoginAttempt attempt() {
        return new LoginAttempt(userId, password, secondPassword == null ? "" : secondPassword, client.get(),
            browserCookies.read(request, BrowserCookies.BROWSER).orElse(null), languages.getLocale());
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
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
