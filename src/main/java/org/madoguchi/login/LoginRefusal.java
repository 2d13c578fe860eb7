package org.madoguchi.login;

import java.util.Locale;
import java.util.Optional;
import org.madoguchi.audit.RefusalReason;

/**
 * The login was refused. Outsiders get one answer for every reason; only a person whose passwords were right learns
 * more, by the hint.
 *
 * @param reason for the trail alone
 * @param hint what the person may be told
 * @param userId whose account it was, as the directory spells it; absent for IDs that it does not know, since people
 *     type passwords into the wrong field
 * @param failures in a row, this one included; 0 when it is none of the person's
 * @param text what staff wrote for the person, with {@link Hint#SUSPENDED} only
 */
public record LoginRefusal(
        RefusalReason reason, Hint hint, Optional<String> userId, int failures, Optional<String> text)
        implements LoginAnswer, Proof {

    /** What a person may be told. */
    public enum Hint {
        /** The one answer to everybody: not all that was typed is right, or it is too early to try again. */
        NONE,
        /** The university's password is right but expired. */
        PASSWORD_EXPIRED,
        /** The university's account is locked. */
        ACCOUNT_LOCKED,
        /** The university's password is right but has to be changed first. */
        PASSWORD_MUST_CHANGE,
        /** The university's account is out of use. */
        ACCOUNT_DISABLED,
        /** Staff have suspended this account. */
        SUSPENDED,
        /** Too many logins have failed from this network, or everywhere: whatever was typed was not looked at. */
        CROWDED;

        /** The key of the sentence that says it. */
        String key() {
            return "login.error." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that is no failure of the person's. */
    static LoginRefusal uncounted(RefusalReason reason, Hint hint, Optional<String> userId) {
        return new LoginRefusal(reason, hint, userId, 0, Optional.empty());
    }

    /** One after all that was typed was right. */
    public static LoginRefusal late(RefusalReason reason, String userId) {
        return uncounted(reason, Hint.NONE, Optional.of(userId));
    }

    /** Staff have suspended the account, or its entry was gone for long. */
    public static LoginRefusal suspended(String userId, Optional<String> text) {
        return new LoginRefusal(RefusalReason.SUSPENDED, Hint.SUSPENDED, Optional.of(userId), 0, text);
    }
}
