package org.madoguchi.delivery;

/**
 * Something has become of a delivery; fired within the transaction of the change. What was sent, sent again or called
 * off is told as well; of openings, the first.
 */
public record DeliveryChanged(String subject, DeliveryState state) {}
