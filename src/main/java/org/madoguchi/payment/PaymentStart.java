package org.madoguchi.payment;

import java.time.Instant;

/**
 * What a provider is asked to begin.
 *
 * @param key ours; asked again with the same, a provider begins nothing new
 * @param subject of what is paid for, as people know it
 * @param amount whole yen
 * @param due after this it must not be payable any more
 * @param returnUrl where its page leads back to
 */
public record PaymentStart(
        String key, String subject, PaymentMethod method, int amount, Instant due, String returnUrl) {}
