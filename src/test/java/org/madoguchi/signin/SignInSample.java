package org.madoguchi.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;

/** A sign-in that no database knows. */
public final class SignInSample {

    private SignInSample() {}

    /** Of this account, begun then. */
    public static SignIn of(Account account, Instant now) {
        return new SignIn(
                new CookieSecret("A".repeat(43), "of the university"),
                account,
                Set.of("STUDENT"),
                new Client("192.0.2.1", "Browser"),
                now,
                Duration.ofHours(12));
    }
}
