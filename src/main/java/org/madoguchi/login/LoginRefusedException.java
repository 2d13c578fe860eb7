package org.madoguchi.login;

import java.util.Locale;

/**
 * The login was refused. Outsiders get one answer for every reason; only a person whose passwords were right learns
 * more, by {@link #getHint()}.
 */
public class LoginRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
        SUSPENDED;

        /** The key of the sentence that says it. */
        String key() {
            return "login.error." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Hint hint;
    private final String text;

    LoginRefusedException(String reason, Hint hint, String text) {
        super(reason);
        this.hint = hint;
        this.text = text;
    }

    LoginRefusedException(String reason) {
        this(reason, Hint.NONE, null);
    }

    public Hint getHint() {
        return hint;
    }

    /** What staff wrote for the person, with {@link Hint#SUSPENDED} only; may be {@code null}. */
    public String getText() {
        return text;
    }
}
