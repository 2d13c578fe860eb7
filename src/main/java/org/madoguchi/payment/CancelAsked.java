package org.madoguchi.payment;

/**
 * The person who was to pay calls it off: whoever has ordered the payment decides, and cancels it within the same
 * transaction.
 */
public record CancelAsked(String subject) {}
