package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;

/** User ID and both passwords, as the login, the fresh proof and the slip's page ask for them. */
@Named
@RequestScoped
public class LoginForm {

    @Inject
    private CurrentClient client;

    @Inject
    private Languages languages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private BrowserCookies cookies;

    @Inject
    private Faults faults;

    private String userId;
    private String password;
    private String secondPassword;

    /** Whether user ID and password are there; else the faults say what is missing. */
    public boolean isFilled() {
        return faults.require("userId", userId) & faults.require("password", password);
    }

    /** Whether both passwords are there; else the faults say what is missing. */
    boolean isProofFilled() {
        return faults.require("password", password) & faults.require("secondPassword", secondPassword);
    }

    /** What came. */
    LoginAttempt attempt() {
        return attempt(userId, secondPassword);
    }

    /** What came, by somebody who is signed in. */
    LoginAttempt attemptOf(String signedIn) {
        return attempt(signedIn, secondPassword);
    }

    /** What came, with something else in place of the second password. */
    public LoginAttempt attemptWith(String other) {
        return attempt(userId, other);
    }

    private LoginAttempt attempt(String who, String second) {
        return new LoginAttempt(
                who,
                password,
                second == null ? "" : second,
                client.get(),
                cookies.read(request, BrowserCookies.BROWSER).orElse(null),
                languages.getLocale());
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
