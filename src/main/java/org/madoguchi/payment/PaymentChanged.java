package org.madoguchi.payment;

/**
 * Something has become of a payment; fired within the transaction of the change.
 *
 * @param subject of what was to be paid
 * @param state where it stands now
 */
public record PaymentChanged(String subject, PaymentState state) {}
