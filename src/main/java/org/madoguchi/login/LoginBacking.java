package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.account.AccountState;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.draft.Drafts;
import org.madoguchi.signin.SignInService;
import org.omnifaces.cdi.Param;

/** 在学生ログイン / Students' Login (manual, 2.3). */
@Named
@RequestScoped
public class LoginBacking {

    /** Of the address, when a page had to be left because the sign-in is over. */
    static final String ENDED = "ended";

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

    @Inject
    private SignInService signIns;

    @Inject
    private BrowserCookies browserCookies;

    @Inject
    @Param(name = ENDED)
    private String asked;

    private String parting;

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

    /**
     * How the sign-in of this browser came to its end: {@code ended} or {@code expired}; empty when it did not. Anybody
     * can write an address that asks for it: the browser's own cookie says whether it is so.
     */
    public String getParting() {
        if (parting == null) {
            parting = Optional.ofNullable(asked)
                    .flatMap(word -> browserCookies.read(request, BrowserCookies.SIGN_IN))
                    .filter(secret -> signIns.look(secret).isEmpty())
                    .flatMap(signIns::find)
                    .map(signIn -> signIn.isEnded() ? "ended" : "expired")
                    .orElse("");
        }
        return parting;
    }

    /** Where a person goes next. */
    static String next(AccountState state, boolean staff) {
        return switch (state) {
            case EMAIL_MISSING, EMAIL_UNPROVED -> "/registration/new?faces-redirect=true";
            case SECOND_PASSWORD_MISSING -> "/second-password/set?faces-redirect=true";
            case READY, SUSPENDED -> staff ? "/desk/work?faces-redirect=true" : "/home?faces-redirect=true";
        };
    }
}
