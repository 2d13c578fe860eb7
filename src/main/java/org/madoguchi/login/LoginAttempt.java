package org.madoguchi.login;

import java.util.Locale;
import org.madoguchi.client.Client;

/**
 * What came with the login form.
 *
 * @param userId as typed
 * @param password the university's, as typed
 * @param secondPassword as typed, empty while none is set
 * @param client where it came from
 * @param browserSecret of the known browser's cookie, or {@code null}
 * @param language in use
 */
public record LoginAttempt(
        String userId, String password, String secondPassword, Client client, String browserSecret, Locale language) {

    /** Without the passwords: this may end up in a log. */
    @Override
    public String toString() {
        return "LoginAttempt[" + userId + "]";
    }
}
