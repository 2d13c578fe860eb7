package org.madoguchi.admin.help;

import java.util.Optional;
import org.madoguchi.account.EmailAddress;

/**
 * An act as it was ordered at the desk, complete and checked.
 *
 * @param student the user ID of whom it is for
 * @param version of the account, as the form showed it
 * @param identity how it was checked who the student is, where the act takes that
 * @param email the address, where it takes one
 * @param words what the student is shown, where it takes that
 * @param remark of whoever ordered it, for staff; one line, may be empty
 */
public record HelpOrder(
        HelpAct act,
        String student,
        long version,
        HelpReason reason,
        Optional<IdentityCheck> identity,
        Optional<String> email,
        Optional<String> words,
        String remark) {

    /** For the trail; the remark is last, since it may look like anything. */
    String detail() {
        return "reason=" + reason + identity.map(kind -> ";identity=" + kind).orElse("")
                + email.map(address -> ";address=" + EmailAddress.mask(address)).orElse("")
                + (remark.isEmpty() ? "" : ";remark=" + remark);
    }

    /** Without what was typed: this may end up in a log. */
    @Override
    public String toString() {
        return "HelpOrder[" + act + " " + student + "]";
    }
}
