package org.madoguchi.payment;

import java.util.Optional;

/**
 * Something has become of a payment; fired within the transaction of the change.
 *
 * @param subject of what was to be paid
 * @param state where it stands now
 * @param by user ID of who wanted it; empty when nobody did, or it is of no account
 */
public record PaymentChanged(String subject, PaymentState state, Optional<String> by) {

    /** What nobody has to answer for. */
    public PaymentChanged(String subject, PaymentState state) {
        this(subject, state, Optional.empty());
    }
}
