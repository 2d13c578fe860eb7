package org.madoguchi.admin.help;

import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.CampusAnswer;

/**
 * Whose registration is reset when a take-over is approved.
 *
 * @param account that has the address
 * @param campus what the directory says of its user ID now
 */
public record FormerOwner(Account account, CampusAnswer campus) {

    /** Whether the directory has nobody of that user ID any more, still has, or does not answer: the end of a key. */
    public String getPresence() {
        return campus.down() ? "unknown" : campus.isAbsent() ? "gone" : "here";
    }

    /** Whether it may be somebody else who studies here. */
    public boolean isDoubtful() {
        return !campus.isAbsent();
    }
}
