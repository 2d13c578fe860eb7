package org.madoguchi.login;

import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.secondpassword.Argon2idHasher;

/** A typed second password, and the account it should open; {@code null} for a caller without one. */
record SecondPasswordCredential(Account account, String secondPassword) implements SecondCredential {

    @Override
    public RefusalReason wrong() {
        return account == null
                        || account.getSecondPassword()
                                .filter(Argon2idHasher::isUnreadable)
                                .isEmpty()
                ? RefusalReason.SECOND_PASSWORD_WRONG
                : RefusalReason.SECOND_PASSWORD_UNREADABLE;
    }

    @Override
    public Optional<String> password() {
        return Optional.of(secondPassword);
    }
}
