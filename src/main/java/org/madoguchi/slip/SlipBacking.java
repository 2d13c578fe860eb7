package org.madoguchi.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.login.LoginCookies;
import org.madoguchi.login.LoginFaults;
import org.madoguchi.login.LoginService;
import org.madoguchi.login.PasswordsForm;
import org.madoguchi.web.Faults;

/** 登録用コード票 / Counter slip: the page that its QR code opens on the student's own phone. Opening changes nothing. */
@Named
@RequestScoped
public class SlipBacking {

    @Inject
    private LoginService logins;

    @Inject
    private SlipLoginService service;

    @Inject
    private LoginCookies cookies;

    @Inject
    private PasswordsForm passwords;

    @Inject
    private Faults faults;

    @Inject
    private LoginFaults loginFaults;

    @Inject
    private HttpServletRequest request;

    private String userId;
    private String code;

    /** Goes on to the registration of an address. */
    public String begin() {
        if (!faults.require("userId", userId)
                | !faults.require("password", passwords.getPassword())
                | !faults.require("code", code)) {
            return null;
        }
        passwords.setSecondPassword(code);
        return loginFaults.explain("slip.error.wrong", () -> {
            var attempt = passwords.attempt(userId);
            cookies.signedIn(
                    logins.loginBy(SlipCredential::new, attempt, proved -> service.succeeded(proved, attempt)));
            return "/registration/new?faces-redirect=true";
        });
    }

    /** What was typed; before that, what the QR code brought, if it is a code. */
    public String getCode() {
        return code != null
                ? code
                : Optional.ofNullable(request.getParameter("code"))
                        .flatMap(SlipCode::parse)
                        .map(SlipCode::grouped)
                        .orElse(null);
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }
}
