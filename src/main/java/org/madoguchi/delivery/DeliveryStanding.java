package org.madoguchi.delivery;

/**
 * What was sent, and how it stands at one moment.
 *
 * @param usable whether its link and PIN open it
 * @param resendable whether it can be sent once more
 */
public record DeliveryStanding(Delivery delivery, boolean usable, boolean resendable) {}
