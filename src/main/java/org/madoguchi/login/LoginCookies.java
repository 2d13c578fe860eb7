package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;
import org.madoguchi.web.PageResponse;

/** Hands a sign-in's cookies to the browser and takes them back. */
@ApplicationScoped
public class LoginCookies {

    private static final Duration BROWSER_AGE = Duration.ofDays(400);

    @Inject
    private BrowserCookies cookies;

    @Inject
    private CurrentSignIn current;

    @Inject
    private SignInService signIns;

    @Inject
    private PageResponse answer;

    /** A new secret at every sign-in; one that the browser still had ends. */
    public void signedIn(LoginResult result) {
        current.find().ifPresent(old -> signIns.end(old.getId(), old.getAccount(), EndReason.REPLACED));
        cookies.write(answer.response(), BrowserCookies.SIGN_IN, result.secret());
        result.browserSecret()
                .ifPresent(secret -> cookies.write(answer.response(), BrowserCookies.BROWSER, secret, BROWSER_AGE));
    }

    /** A new secret for the same sign-in. */
    void provedAgain(LoginResult result) {
        cookies.write(answer.response(), BrowserCookies.SIGN_IN, result.secret());
    }

    void signedOut() {
        cookies.remove(answer.response(), BrowserCookies.SIGN_IN);
        cookies.remove(answer.response(), BrowserCookies.DRAFT);
    }
}
