package org.madoguchi.payment;

import java.util.Optional;

/**
 * What a provider has begun.
 *
 * @param reference by which it knows it
 * @param page its own page, to which whoever pays is sent
 * @param numbers for the till
 */
public record Started(String reference, Optional<String> page, PaymentNumbers numbers) {}
