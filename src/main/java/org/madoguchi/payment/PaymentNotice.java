package org.madoguchi.payment;

/**
 * What a provider has sent by itself, and its signature is right.
 *
 * @param event its number of the notice, by which a second one is known
 * @param reference of the payment that it is about
 */
public record PaymentNotice(String event, String reference) {}
