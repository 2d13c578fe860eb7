package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;

/** The root of the site leads on: strangers to the login, others to where they stand. */
@Named
@RequestScoped
public class StartBacking {

    @Inject
    private CurrentSignIn current;

    /** Where to. */
    public String lead() {
        return current.find()
                .map(SignIn::getAccount)
                .map(account -> LoginBacking.next(account.state(), current.isStaff()))
                .orElse("/login?faces-redirect=true");
    }
}
