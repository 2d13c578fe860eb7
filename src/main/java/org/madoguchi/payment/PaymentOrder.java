package org.madoguchi.payment;

import java.time.Instant;
import org.madoguchi.account.Account;
import org.madoguchi.account.Ordered;

/**
 * What has to be paid.
 *
 * @param subject number of what is paid for, at most 32 characters
 * @param account who pays
 * @param amount whole yen
 * @param due after this nobody can pay any more
 */
public record PaymentOrder(String subject, Account account, int amount, Instant due) {

    /** @throws IllegalArgumentException for a negative amount, or a subject that is too long */
    public PaymentOrder {
        if (amount < 0 || subject.isBlank() || subject.length() > Ordered.LONGEST_SUBJECT) {
            throw new IllegalArgumentException("Nothing can be paid for " + subject);
        }
    }
}
