package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.account.AccountState;
import org.madoguchi.draft.Drafts;

/** 在学生ログイン / Students' Login (manual, 2.3). */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    private LoginService service;

    @Inject
    private LoginCookies cookies;

    @Inject
    private LoginForm form;

    @Inject
    private LoginFaults loginFaults;

    @Inject
    private Drafts drafts;

    @Inject
    private HttpServletRequest request;

    /** Signs in, and goes where the set-up stands, or back to a form of the desk whose sign-in had ended. */
    public String login() {
        return form.isFilled() ? loginFaults.lead(() -> service.login(form.attempt()), this::goOn) : null;
    }

    private String goOn(LoginResult result) {
        cookies.signedIn(result);
        return drafts.leadBack(request, result.userId())
                .filter(page -> result.staff())
                .orElseGet(() -> next(result.state(), result.staff()));
    }

    /** Where a person goes next. */
    static String next(AccountState state, boolean staff) {
        return switch (state) {
            case EMAIL_MISSING -> "/registration/new?faces-redirect=true";
            case SECOND_PASSWORD_MISSING -> "/second-password/set?faces-redirect=true";
            case READY, SUSPENDED -> staff ? "/desk/work?faces-redirect=true" : "/home?faces-redirect=true";
        };
    }
}
