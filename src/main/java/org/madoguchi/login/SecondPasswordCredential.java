package org.madoguchi.login;

import jakarta.security.enterprise.credential.Credential;
import org.madoguchi.account.Account;

/** A typed second password, and the account it should open; {@code null} for a caller without one. */
record SecondPasswordCredential(Account account, String secondPassword) implements Credential {
}
