package org.madoguchi.payment;

/** What has become of what had to be paid. Stored by name. */
public enum PaymentState {

    /** Nobody has paid yet, and one can. */
    WAITING,
    /** It is paid. */
    PAID,
    /** Its time was over before anybody had paid, and nobody can any more. */
    EXPIRED,
    /** It was called off before anybody had paid, and nobody can pay any more. */
    CANCELLED,
    /** It was paid, and the money was taken back. */
    REVERSED,
    /** It was paid after it had expired or had been called off: staff decide what becomes of the money. */
    PAID_LATE,
    /** Another amount was paid than had to be: staff decide. */
    MISMATCHED,
    /** Two of staff have given the money back. */
    REFUNDED;

    /** Whether staff have to look at it. */
    public boolean isForStaff() {
        return this == PAID_LATE || this == MISMATCHED;
    }
}
