package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignOutService;

/** ログアウト / Log out, on every page of a signed-in person. */
@Named
@RequestScoped
public class LogoutBacking {

    @Inject
    private SignOutService service;

    @Inject
    private LoginCookies cookies;

    @Inject
    private CurrentSignIn current;

    /** Ends the sign-in and goes to the login page; harmless when it has ended already. */
    public String logout() {
        current.find().ifPresent(service::logout);
        cookies.signedOut();
        return "/login?faces-redirect=true";
    }
}
