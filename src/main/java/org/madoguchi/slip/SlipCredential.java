package org.madoguchi.slip;

import org.madoguchi.account.Account;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.login.SecondCredential;

/** A typed code of a counter slip, and the account it should open; {@code null} for a caller without one. */
record SlipCredential(Account account, String code) implements SecondCredential {

    @Override
    public RefusalReason wrong() {
        return RefusalReason.SLIP_WRONG;
    }
}
