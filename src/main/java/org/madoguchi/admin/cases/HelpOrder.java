package org.madoguchi.admin.cases;

import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;

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

    /** This order with the address that the student gave. */
    public HelpOrder about(String address) {
        return new HelpOrder(act, student, version, reason, identity, Optional.of(address), words, remark);
    }

    /** For the trail. */
    public Detail detail() {
        return Detail.of(DetailPart.REASON, reason)
                .with(DetailPart.IDENTITY, identity)
                .with(DetailPart.ADDRESS, email.map(EmailAddress::mask))
                .with(DetailPart.WORDS, words)
                .with(DetailPart.REMARK, remark);
    }

    /** Without what was typed: this may end up in a log. */
    @Override
    public String toString() {
        return "HelpOrder[" + act + " " + student + "]";
    }
}
