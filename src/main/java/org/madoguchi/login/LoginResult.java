package org.madoguchi.login;

import java.util.Optional;
import org.madoguchi.account.AccountState;

/**
 * A login that succeeded.
 *
 * @param userId whose
 * @param secret for the sign-in's cookie
 * @param browserSecret for the known browser's cookie, when it is new
 * @param state which says where the person goes next
 * @param staff whether that is the desk
 */
public record LoginResult(
        String userId, String secret, Optional<String> browserSecret, AccountState state, boolean staff)
        implements LoginAnswer {

    /** Without the secrets: this may end up in a log. */
    @Override
    public String toString() {
        return "LoginResult[" + state + "]";
    }
}
