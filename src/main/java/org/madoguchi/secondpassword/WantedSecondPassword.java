package org.madoguchi.secondpassword;

import java.util.Optional;
import org.madoguchi.account.Account;

/**
 * A second password that somebody wants, compared and hashed before a transaction begins: a hash may wait its turn, and
 * no lock and no connection shall wait with it.
 *
 * @param seen the hash in force with which it was compared
 * @param hash to be kept; that in force when it is the same second password
 */
record WantedSecondPassword(Optional<String> seen, String hash) {

    /** Whether it was compared with what is in force now. */
    boolean isAbout(Account account) {
        return account.getSecondPassword().equals(seen);
    }

    /** Whether it is in force already. */
    boolean isInForce() {
        return seen.filter(hash::equals).isPresent();
    }

    /** Without the hashes: this may end up in a log. */
    @Override
    public String toString() {
        return "WantedSecondPassword[" + isInForce() + "]";
    }
}
