package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.web.Languages;

/** Both passwords: the fields that the login shares with the fresh proof. */
@Named
@RequestScoped
public class PasswordsForm {

    @Inject
    private CurrentClient client;

    @Inject
    private Languages languages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private BrowserCookies cookies;

    private String password;
    private String secondPassword;

    /** What came, for this user ID. */
    public LoginAttempt attempt(String userId) {
        return new LoginAttempt(
                userId,
                password,
                secondPassword == null ? "" : secondPassword,
                client.get(),
                cookies.read(request, BrowserCookies.BROWSER).orElse(null),
                languages.getLocale());
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
