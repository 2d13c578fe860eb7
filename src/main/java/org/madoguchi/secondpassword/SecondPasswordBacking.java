package org.madoguchi.secondpassword;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.secondpassword.SecondPasswordRefusedException.Field;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.PageResponse;

/** 第2パスワードの設定 and 第2パスワード変更 (manual, 2.2 and 2.4 b). */
@Named
@RequestScoped
public class SecondPasswordBacking {

    @Inject
    private SecondPasswordService service;

    @Inject
    private SecondPasswordForm form;

    @Inject
    private CurrentSignIn current;

    @Inject
    private BrowserCookies cookies;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageResponse answer;

    @Inject
    private Faults faults;

    private String currentPassword;

    /** Sets it for the first time; the login with all three follows. */
    public String set() {
        if (!form.isFilled()) {
            return null;
        }
        try {
            service.set(current.get(), current.getSecret(), form.getSecondPassword());
            cookies.remove(answer.response(), BrowserCookies.SIGN_IN);
            return "/second-password/set-done?faces-redirect=true";
        } catch (SecondPasswordRefusedException e) {
            faults.add("secondPassword", e.getKeys());
            return null;
        }
    }

    /** Changes it. */
    public String change() {
        if (!faults.require("currentPassword", currentPassword) | !form.isFilled()) {
            return null;
        }
        try {
            var secret = service.change(
                    current.get(),
                    current.getSecret(),
                    cookies.read(request, BrowserCookies.BROWSER).orElse(null),
                    currentPassword,
                    form.getSecondPassword());
            cookies.write(answer.response(), BrowserCookies.SIGN_IN, secret);
            return "/second-password/changed?faces-redirect=true";
        } catch (SecondPasswordRefusedException e) {
            faults.add(e.getField() == Field.CURRENT ? "currentPassword" : "secondPassword", e.getKeys());
            return null;
        }
    }

    /** The form is for whoever has none yet; others are led to their own step. */
    public String leadFromSet() {
        return switch (current.getAccount().state()) {
            case EMAIL_MISSING, EMAIL_UNPROVED -> "/registration/new?faces-redirect=true";
            case SECOND_PASSWORD_MISSING -> null;
            case READY, SUSPENDED -> "/second-password/set-done?faces-redirect=true";
        };
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }
}
