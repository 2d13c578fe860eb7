package org.madoguchi.login;

import java.util.Optional;
import org.madoguchi.account.Account;

/** A typed second password, and the account it should open; {@code null} for a caller without one. */
record SecondPasswordCredential(Account account, String secondPassword) implements SecondCredential {

    @Override
    public String wrong() {
        return "second-password-wrong";
    }

    @Override
    public Optional<String> password() {
        return Optional.of(secondPassword);
    }
}
