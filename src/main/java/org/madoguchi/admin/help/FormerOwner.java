package org.madoguchi.admin.help;

import org.madoguchi.account.Account;

/**
 * Whose registration is reset when a take-over is approved.
 *
 * @param account that had the address when the take-over was asked for
 * @param presence whether the directory still has its user ID
 */
public record FormerOwner(Account account, Presence presence) {

    /** What the directory says of a user ID. */
    public enum Presence {
        HERE,
        GONE,
        /** It does not answer. */
        UNKNOWN
    }

    /** Whether it may be somebody else who studies here. */
    public boolean isDoubtful() {
        return presence != Presence.GONE;
    }
}
