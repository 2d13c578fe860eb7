package org.madoguchi.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.login.LoginAnswer;
import org.madoguchi.login.LoginCookies;
import org.madoguchi.login.LoginFaults;
import org.madoguchi.login.LoginForm;
import org.madoguchi.login.LoginResult;
import org.madoguchi.login.LoginService;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

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
    private LoginForm form;

    @Inject
    private Faults faults;

    @Inject
    private LoginFaults loginFaults;

    @Inject
    @Param(name = "code")
    private String brought;

    private String code;

    /** Goes on to the registration of an address. */
    public String begin() {
        return form.isFilled() & faults.require("code", code)
                ? loginFaults.lead("slip.error.wrong", this::login, this::goOn)
                : null;
    }

    private LoginAnswer login() {
        var attempt = form.attemptWith(code);
        return logins.loginBy(SlipCredential::new, attempt, proved -> service.succeeded(proved, attempt));
    }

    private String goOn(LoginResult result) {
        cookies.signedIn(result);
        return "/registration/new?faces-redirect=true";
    }

    /** What was typed; before that, what the QR code brought, if it is a code. */
    public String getCode() {
        return code != null
                ? code
                : Optional.ofNullable(brought)
                        .flatMap(SlipCode::parse)
                        .map(SlipCode::grouped)
                        .orElse(null);
    }

    public void setCode(String code) {
        this.code = code;
    }
}
