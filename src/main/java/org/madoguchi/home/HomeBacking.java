package org.madoguchi.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.signin.CurrentSignIn;

/** Home: who one is here, and what is in force. */
@Named
@RequestScoped
public class HomeBacking {

    @Inject
    private CurrentSignIn current;

    /** The name from the directory. */
    public String getName() {
        return account().getDisplayName();
    }

    /** The address in force, masked. */
    public String getEmail() {
        return account().getEmail().map(EmailAddress::mask).orElse("");
    }

    /** When the second password was last changed. */
    public Instant getSecondPasswordChangedAt() {
        return account().getSecondPasswordChangedAt().orElse(null);
    }

    private Account account() {
        return current.getAccount();
    }
}
